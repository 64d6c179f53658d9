// Reading and writing what the panel edits, so that each edit is one step that can be undone.
import type { Editor, Element, Model } from '../../../drawing/open_modeler';

export interface Target {
  editor: Editor;
  element: Element;
}

export const modelOf = (target: Target): Model => target.element.businessObject;

export const is = (model: Model, ...types: string[]): boolean =>
  types.some((type) => model.$type === `bpmn:${type}`);

export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export const put = ({ editor, element }: Target, properties: Record<string, unknown>): void =>
  editor.get('modeling').updateProperties(element, properties);

export const putIn = (
  { editor, element }: Target,
  model: Model,
  properties: Record<string, unknown>,
) => editor.get('modeling').updateModdleProperties(element, model, properties);

// An expression as its own element, such as a condition: `text`, or nothing when it is empty.
export function expression(target: Target, text: string, parent: Model): Model | undefined {
  if (!text) return undefined;
  const model = target.editor.get('bpmnFactory').create('bpmn:FormalExpression', { body: text });
  model.$parent = parent;
  return model;
}

export const bodyOf = (value: unknown): string => textOf((value as Model | undefined)?.['body']);

export function definitionIn(model: Model, type: string): Model | null {
  const definitions = model['eventDefinitions'] as Model[] | undefined;
  return definitions?.find((it) => it.$type === `bpmn:${type}`) ?? null;
}

// Attributes of the dialects, whichever of the two names wrote them.
export const dialect = (model: Model, name: string): string =>
  textOf(model.get(`camunda:${name}`)) ||
  textOf((model['$attrs'] as Record<string, unknown> | undefined)?.[`operaton:${name}`]);

export const putDialect = (target: Target, name: string, value: string): void =>
  put(target, { [`camunda:${name}`]: value || undefined });
