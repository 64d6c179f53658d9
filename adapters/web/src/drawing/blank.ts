// A drawing to begin with.
const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (it) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[it] ?? it,
  );

export function blankDrawing(key: string, name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
             xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
             xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
             xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
             xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
             xmlns:cauce="http://cauce.cl/schema/bpmn/1.0"
             id="definiciones_${escape(key)}" targetNamespace="http://cauce.cl/procesos/${escape(key)}">
  <process id="${escape(key)}" name="${escape(name)}" isExecutable="true">
    <startEvent id="inicio" name="Inicio">
      <outgoing>a_primera</outgoing>
    </startEvent>
    <sequenceFlow id="a_primera" sourceRef="inicio" targetRef="primera_tarea"/>
    <userTask id="primera_tarea" name="Primera tarea" camunda:candidateGroups="encargado">
      <incoming>a_primera</incoming>
      <outgoing>a_fin</outgoing>
    </userTask>
    <sequenceFlow id="a_fin" sourceRef="primera_tarea" targetRef="fin"/>
    <endEvent id="fin" name="Fin">
      <incoming>a_fin</incoming>
    </endEvent>
  </process>
  <bpmndi:BPMNDiagram id="diagrama">
    <bpmndi:BPMNPlane id="plano" bpmnElement="${escape(key)}">
      <bpmndi:BPMNShape id="inicio_di" bpmnElement="inicio">
        <dc:Bounds x="160" y="162" width="36" height="36"/>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="primera_tarea_di" bpmnElement="primera_tarea">
        <dc:Bounds x="260" y="140" width="120" height="80"/>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="fin_di" bpmnElement="fin">
        <dc:Bounds x="450" y="162" width="36" height="36"/>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="a_primera_di" bpmnElement="a_primera">
        <di:waypoint x="196" y="180"/>
        <di:waypoint x="260" y="180"/>
      </bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="a_fin_di" bpmnElement="a_fin">
        <di:waypoint x="380" y="180"/>
        <di:waypoint x="450" y="180"/>
      </bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</definitions>
`;
}
