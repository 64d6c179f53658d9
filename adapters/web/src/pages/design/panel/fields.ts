// What the panel shows of an element: each field says where it applies and how it reads and writes.
import type { Key } from '../../../i18n/language';
import {
  bodyOf,
  definitionIn,
  dialect,
  expression,
  is,
  modelOf,
  put,
  putDialect,
  putIn,
  textOf,
} from './access';
import type { Target } from './access';
import type { Model } from '../../../drawing/open_modeler';

export interface PanelField {
  label: Key;
  hint?: Key;
  lines?: number;
  choices?: (target: Target) => { value: string; label: Key }[];
  suggest?: 'groups' | 'forms' | 'decisions';
  applies: (model: Model) => boolean;
  get: (target: Target) => string;
  set: (target: Target, value: string) => void;
}

const attribute = (
  name: string,
  label: Key,
  applies: (model: Model) => boolean,
  more: Partial<PanelField> = {},
): PanelField => ({
  label,
  applies,
  get: (target) => dialect(modelOf(target), name),
  set: (target, value) => putDialect(target, name, value),
  ...more,
});

const ofUser = (model: Model) => is(model, 'UserTask');
const ofRule = (model: Model) => is(model, 'BusinessRuleTask');

export const people: PanelField[] = [
  attribute('candidateGroups', 'panel.groups', ofUser, {
    hint: 'panel.groupsHint',
    suggest: 'groups',
  }),
  attribute('assignee', 'panel.assignee', ofUser, { hint: 'panel.assigneeHint' }),
  attribute('formRef', 'panel.form', ofUser, {
    suggest: 'forms',
    set: (target, value) =>
      put(target, {
        'camunda:formRef': value || undefined,
        'camunda:formRefBinding': value ? 'latest' : undefined,
      }),
  }),
  attribute('dueDate', 'panel.due', ofUser, { hint: 'panel.dueHint' }),
  attribute('priority', 'panel.priority', ofUser),
];

export const work: PanelField[] = [
  {
    label: 'panel.script',
    lines: 8,
    applies: (model) => is(model, 'ScriptTask'),
    get: (target) => textOf(modelOf(target)['script']),
    set: (target, value) => put(target, { script: value, scriptFormat: 'feel' }),
  },
  attribute('topic', 'panel.topic', (model) => is(model, 'ServiceTask', 'SendTask'), {
    hint: 'panel.topicHint',
    set: (target, value) =>
      put(target, {
        'camunda:type': value ? 'external' : undefined,
        'camunda:topic': value || undefined,
      }),
  }),
  attribute('decisionRef', 'panel.decision', ofRule, { suggest: 'decisions' }),
  attribute('resultVariable', 'panel.result', (model) =>
    is(model, 'BusinessRuleTask', 'ScriptTask'),
  ),
  {
    label: 'panel.called',
    applies: (model) => is(model, 'CallActivity'),
    get: (target) => textOf(modelOf(target)['calledElement']),
    set: (target, value) => put(target, { calledElement: value || undefined }),
  },
];

const loopOf = (model: Model): Model | null => {
  const loop = model['loopCharacteristics'] as Model | undefined;
  return loop && is(loop, 'MultiInstanceLoopCharacteristics') ? loop : null;
};
const repeats = (model: Model) => loopOf(model) !== null;

const inLoop = (
  label: Key,
  get: (loop: Model) => string,
  set: (target: Target, loop: Model, value: string) => void,
): PanelField => ({
  label,
  applies: repeats,
  get: (target) => {
    const loop = loopOf(modelOf(target));
    return loop ? get(loop) : '';
  },
  set: (target, value) => {
    const loop = loopOf(modelOf(target));
    if (loop) set(target, loop, value);
  },
});

export const loops: PanelField[] = [
  inLoop(
    'panel.collection',
    (loop) =>
      dialect(loop, 'collection') || textOf((loop['loopDataInputRef'] as Model | undefined)?.id),
    (target, loop, value) =>
      putIn(target, loop, {
        'camunda:collection': value || undefined,
        loopDataInputRef: undefined,
      }),
  ),
  inLoop(
    'panel.item',
    (loop) =>
      dialect(loop, 'elementVariable') ||
      textOf((loop['inputDataItem'] as Model | undefined)?.['name']),
    (target, loop, value) =>
      putIn(target, loop, {
        'camunda:elementVariable': value || undefined,
        inputDataItem: undefined,
      }),
  ),
  inLoop(
    'panel.cardinality',
    (loop) => bodyOf(loop['loopCardinality']),
    (target, loop, value) =>
      putIn(target, loop, { loopCardinality: expression(target, value, loop) }),
  ),
  inLoop(
    'panel.until',
    (loop) => bodyOf(loop['completionCondition']),
    (target, loop, value) =>
      putIn(target, loop, { completionCondition: expression(target, value, loop) }),
  ),
];

export const flows: PanelField[] = [
  {
    label: 'panel.condition',
    hint: 'panel.conditionHint',
    lines: 3,
    applies: (model) => is(model, 'SequenceFlow'),
    get: (target) => bodyOf(modelOf(target)['conditionExpression']),
    set: (target, value) =>
      put(target, { conditionExpression: expression(target, value, modelOf(target)) }),
  },
];

const timerKinds = ['timeDate', 'timeDuration', 'timeCycle'] as const;
const timerOf = (target: Target) => definitionIn(modelOf(target), 'TimerEventDefinition');
const kindOf = (timer: Model | null) => timerKinds.find((it) => timer?.[it]) ?? 'timeDuration';
const timed = (model: Model) => definitionIn(model, 'TimerEventDefinition') !== null;
const messaged = (model: Model) => definitionIn(model, 'MessageEventDefinition') !== null;

function setTimer(target: Target, kind: string, text: string): void {
  const timer = timerOf(target);
  if (!timer) return;
  const body = expression(target, text, timer);
  putIn(
    target,
    timer,
    Object.fromEntries(timerKinds.map((it) => [it, it === kind ? body : undefined])),
  );
}

export const events: PanelField[] = [
  {
    label: 'panel.timerKind',
    applies: timed,
    choices: () => timerKinds.map((it) => ({ value: it, label: `panel.${it}` as Key })),
    get: (target) => kindOf(timerOf(target)),
    set: (target, value) =>
      setTimer(target, value, bodyOf(timerOf(target)?.[kindOf(timerOf(target))])),
  },
  {
    label: 'panel.timer',
    hint: 'panel.timerHint',
    lines: 2,
    applies: timed,
    get: (target) => bodyOf(timerOf(target)?.[kindOf(timerOf(target))]),
    set: (target, value) => setTimer(target, kindOf(timerOf(target)), value),
  },
  {
    label: 'panel.message',
    applies: (model) => messaged(model) || is(model, 'ReceiveTask'),
    get: (target) => textOf(messageOf(target)?.['name']),
    set: setMessage,
  },
  {
    label: 'panel.correlation',
    hint: 'panel.correlationHint',
    applies: (model) =>
      (messaged(model) && is(model, 'BoundaryEvent', 'IntermediateCatchEvent', 'StartEvent')) ||
      is(model, 'ReceiveTask'),
    get: (target) => textOf(modelOf(target).get('cauce:correlationKey')),
    set: (target, value) => put(target, { 'cauce:correlationKey': value || undefined }),
  },
];

function messageHolder(target: Target): Model {
  return definitionIn(modelOf(target), 'MessageEventDefinition') ?? modelOf(target);
}

function messageOf(target: Target): Model | null {
  return (messageHolder(target)['messageRef'] as Model | undefined) ?? null;
}

// Messages stand beside the process; one of that name is used again.
function setMessage(target: Target, name: string): void {
  const definitions = target.editor.getDefinitions();
  const roots = definitions['rootElements'] as Model[];
  let message = roots.find((it) => it.$type === 'bpmn:Message' && it['name'] === name);
  if (!message && name) {
    message = target.editor.get('bpmnFactory').create('bpmn:Message', { name });
    message.$parent = definitions;
    putIn(target, definitions, { rootElements: [...roots, message] });
  }
  putIn(target, messageHolder(target), { messageRef: message });
}

const associations = (model: Model): Model[] => [
  ...((model['dataInputAssociations'] as Model[] | undefined) ?? []),
  ...((model['dataOutputAssociations'] as Model[] | undefined) ?? []),
];

export const data: PanelField[] = [
  {
    label: 'panel.transformation',
    hint: 'panel.transformationHint',
    lines: 5,
    applies: (model) => is(model, 'DataInputAssociation', 'DataOutputAssociation'),
    get: (target) => bodyOf(modelOf(target)['transformation']),
    set: (target, value) =>
      put(target, { transformation: expression(target, value, modelOf(target)) }),
  },
];

export const general: PanelField[] = [
  {
    label: 'panel.name',
    lines: 2,
    applies: (model) =>
      'name' in model || !is(model, 'DataInputAssociation', 'DataOutputAssociation'),
    get: (target) => textOf(modelOf(target)['name']),
    set: (target, value) => put(target, { name: value }),
  },
  {
    label: 'panel.documentation',
    hint: 'panel.documentationHint',
    lines: 3,
    applies: () => true,
    get: (target) =>
      textOf((modelOf(target)['documentation'] as Model[] | undefined)?.[0]?.['text']),
    set: (target, value) => {
      const text = target.editor.get('bpmnFactory').create('bpmn:Documentation', { text: value });
      put(target, { documentation: value ? [text] : [] });
    },
  },
  attribute('versionTag', 'panel.versionTag', (model) => is(model, 'Process')),
];

export interface PanelGroup {
  title: Key;
  fields: PanelField[];
}

export const groups: PanelGroup[] = [
  { title: 'panel.general', fields: general },
  { title: 'panel.people', fields: people },
  { title: 'panel.work', fields: work },
  { title: 'panel.loop', fields: loops },
  { title: 'panel.flow', fields: flows },
  { title: 'panel.event', fields: events },
  { title: 'panel.data', fields: data },
];

// Of a task, what it reads and writes in data stores, to be told where it is edited.
export const storesOf = (model: Model): string[] =>
  associations(model).flatMap((it) => {
    const ends = [it['targetRef'], ...((it['sourceRef'] as Model[] | undefined) ?? [])] as (
      Model | undefined
    )[];
    return ends
      .filter((end) => end?.$type === 'bpmn:DataStoreReference')
      .map((end) => textOf(end?.['name']) || textOf(end?.id));
  });
