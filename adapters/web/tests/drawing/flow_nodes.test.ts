import { expect, it } from 'vitest';
import { flowNodes } from '~/drawing/flow_nodes';

const drawing = `<?xml version="1.0"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">
  <bpmn:process id="p">
    <bpmn:startEvent id="s" name="Se pide"><bpmn:timerEventDefinition/></bpmn:startEvent>
    <bpmn:userTask id="revisar_todo"/>
    <bpmn:boundaryEvent id="tarde" name="Es
 tarde" attachedToRef="revisar_todo"><bpmn:timerEventDefinition/></bpmn:boundaryEvent>
    <bpmn:subProcess id="aviso" triggeredByEvent="true">
      <bpmn:startEvent id="llega"><bpmn:messageEventDefinition/></bpmn:startEvent>
    </bpmn:subProcess>
    <bpmn:subProcess id="parte"/>
    <bpmn:sequenceFlow id="f" sourceRef="s" targetRef="revisar_todo"/>
  </bpmn:process>
  <bpmn:process id="otro"><bpmn:task id="ajena"/></bpmn:process>
</bpmn:definitions>`;

it('the elements of a process where a case can be, by their names', () => {
  expect(flowNodes(drawing, 'p').map(({ id, name, waits }) => [id, name, waits])).toEqual([
    ['aviso', 'Aviso', false],
    ['tarde', 'Es tarde', true],
    ['llega', 'Llega', true],
    ['parte', 'Parte', false],
    ['revisar_todo', 'Revisar todo', false],
    ['s', 'Se pide', false],
  ]);
  expect(flowNodes(drawing, 'otro').map((it) => it.id)).toEqual(['ajena']);
});

it('a subprocess that an event begins is of another kind, as is an event of another trigger', () => {
  const kinds = new Map(flowNodes(drawing, 'p').map((it) => [it.id, it.kind]));
  expect(kinds.get('aviso')).not.toBe(kinds.get('parte'));
  expect(kinds.get('s')).not.toBe(kinds.get('llega'));
});
