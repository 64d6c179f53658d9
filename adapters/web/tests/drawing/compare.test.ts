import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareDrawings } from '~/drawing/compare';

const drawing = (content: string, rest = '') => `<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI">
  <process id="p">${content}</process>${rest}
</definitions>`;

describe('differences between drawings', () => {
  it('a drawing does not differ from itself', () => {
    const xml = readFileSync('../../processes/ps54/ps54.bpmn', 'utf8');
    expect(compareDrawings(xml, xml)).toEqual([]);
  });

  it('tells what was added and removed', () => {
    const changes = compareDrawings(
      drawing('<task id="a" name="A"/>'),
      drawing('<userTask id="b" name="B"/>'),
    );
    expect(changes.map(({ kind, id, type }) => [kind, id, type])).toEqual([
      ['added', 'b', 'userTask'],
      ['removed', 'a', 'task'],
    ]);
  });

  it.each([
    [
      'a name',
      '<task id="a" name="A"/>',
      '<task id="a" name="B"/>',
      { property: 'name', before: 'A', after: 'B' },
    ],
    [
      'a role',
      '<userTask id="a" camunda:candidateGroups="x"/>',
      '<userTask id="a" camunda:candidateGroups="x,y"/>',
      { property: 'candidateGroups', before: 'x', after: 'x,y' },
    ],
    [
      'a condition that comes new',
      '<sequenceFlow id="a"/>',
      '<sequenceFlow id="a"><conditionExpression>=x &gt; 1</conditionExpression></sequenceFlow>',
      { property: 'conditionExpression', before: null, after: '=x > 1' },
    ],
    [
      'a timer',
      '<startEvent id="a"><timerEventDefinition id="t"><timeDuration>P1D</timeDuration></timerEventDefinition></startEvent>',
      '<startEvent id="a"><timerEventDefinition id="t"><timeDuration>P2D</timeDuration></timerEventDefinition></startEvent>',
      { property: 'timerEventDefinition/timeDuration', before: 'P1D', after: 'P2D' },
    ],
    [
      'a script, not how it is laid out',
      '<scriptTask id="a"><script>1 +\n   1</script></scriptTask>',
      '<scriptTask id="a"><script>1 + 2</script></scriptTask>',
      { property: 'script', before: '1 + 1', after: '1 + 2' },
    ],
    [
      'a lane',
      '<laneSet id="l"><lane id="l1" name="Uno"><flowNodeRef>a</flowNodeRef></lane><lane id="l2" name="Dos"/></laneSet><task id="a"/>',
      '<laneSet id="l"><lane id="l1" name="Uno"/><lane id="l2" name="Dos"><flowNodeRef>a</flowNodeRef></lane></laneSet><task id="a"/>',
      { property: 'lane', before: 'Uno', after: 'Dos' },
    ],
    [
      'the kind of element',
      '<task id="a"/>',
      '<userTask id="a"/>',
      { property: 'type', before: 'task', after: 'userTask' },
    ],
  ])('names %s', (_, before, after, change) => {
    const [found, ...rest] = compareDrawings(drawing(before), drawing(after));
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ kind: 'changed', id: 'a', changes: [change] });
  });

  it('finds changes inside of subprocesses, at the element they are of', () => {
    const inside = (name: string) =>
      drawing(
        `<subProcess id="s"><subProcess id="t"><task id="a" name="${name}"/></subProcess></subProcess>`,
      );
    expect(compareDrawings(inside('A'), inside('B')).map(({ id }) => id)).toEqual(['a']);
  });

  it('an attribute that says what holds without it is no difference', () => {
    const loops = (more: string) =>
      drawing(`<task id="a"><multiInstanceLoopCharacteristics${more}/></task>`);
    expect(compareDrawings(loops(''), loops(' isSequential="false"'))).toEqual([]);
    expect(compareDrawings(loops(''), loops(' isSequential="true"')).length).toBe(1);
  });

  it('where things lie is no difference', () => {
    const lies = (x: number) => drawing('<task id="a"/>', `<bpmndi:BPMNDiagram id="d${x}"/>`);
    expect(compareDrawings(lies(1), lies(2))).toEqual([]);
  });
});
