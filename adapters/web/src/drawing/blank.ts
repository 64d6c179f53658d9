// A drawing, or a decision, to begin with.
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

export function blankDecision(key: string, name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
             xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/"
             xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/"
             id="decisiones_${escape(key)}" name="${escape(name)}"
             namespace="http://cauce.cl/decisiones/${escape(key)}">
  <decision id="${escape(key)}" name="${escape(name)}">
    <variable id="${escape(key)}_variable" name="${escape(name)}" typeRef="string"/>
    <decisionTable id="${escape(key)}_tabla" hitPolicy="UNIQUE">
      <input id="entrada" label="Monto">
        <inputExpression id="entrada_expresion" typeRef="number"><text>monto</text></inputExpression>
      </input>
      <output id="salida" name="${escape(name)}" typeRef="string"/>
      <rule id="regla_1">
        <inputEntry id="regla_1_entrada"><text>-</text></inputEntry>
        <outputEntry id="regla_1_salida"><text>"sí"</text></outputEntry>
      </rule>
    </decisionTable>
  </decision>
  <dmndi:DMNDI>
    <dmndi:DMNDiagram id="diagrama">
      <dmndi:DMNShape id="${escape(key)}_forma" dmnElementRef="${escape(key)}">
        <dc:Bounds x="160" y="100" width="180" height="80"/>
      </dmndi:DMNShape>
    </dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>
`;
}
