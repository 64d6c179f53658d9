// The attributes of other dialects and of Cauce that the designer can edit, for bpmn-moddle.
const attribute = (name: string, type = 'String') => ({ name, isAttr: true, type });

export const camunda = {
  name: 'Camunda',
  uri: 'http://camunda.org/schema/1.0/bpmn',
  prefix: 'camunda',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    {
      name: 'Assignable',
      extends: ['bpmn:UserTask'],
      properties: [
        attribute('assignee'),
        attribute('candidateGroups'),
        attribute('candidateUsers'),
        attribute('dueDate'),
        attribute('followUpDate'),
        attribute('priority'),
      ],
    },
    {
      name: 'FormSupported',
      extends: ['bpmn:UserTask', 'bpmn:StartEvent'],
      properties: [attribute('formRef'), attribute('formRefBinding'), attribute('formKey')],
    },
    {
      name: 'ServiceTaskLike',
      extends: ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask'],
      properties: [attribute('type'), attribute('topic')],
    },
    {
      name: 'DmnCapable',
      extends: ['bpmn:BusinessRuleTask'],
      properties: [
        attribute('decisionRef'),
        attribute('decisionRefBinding'),
        attribute('mapDecisionResult'),
      ],
    },
    {
      name: 'WithResult',
      extends: ['bpmn:BusinessRuleTask', 'bpmn:ScriptTask'],
      properties: [attribute('resultVariable')],
    },
    {
      name: 'Collectable',
      extends: ['bpmn:MultiInstanceLoopCharacteristics'],
      properties: [attribute('collection'), attribute('elementVariable')],
    },
    {
      name: 'Process',
      extends: ['bpmn:Process'],
      properties: [attribute('versionTag')],
    },
  ],
};

export const cauce = {
  name: 'Cauce',
  uri: 'http://cauce.cl/schema/bpmn/1.0',
  prefix: 'cauce',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    {
      name: 'Correlated',
      extends: [
        'bpmn:BoundaryEvent',
        'bpmn:IntermediateCatchEvent',
        'bpmn:StartEvent',
        'bpmn:ReceiveTask',
      ],
      properties: [attribute('correlationKey')],
    },
  ],
};
