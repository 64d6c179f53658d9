// A form as the editor sees it: components by path, each change giving a new form.
import { isRecord } from '../../../values/text';

export interface Component {
  id?: string;
  type: string;
  key?: string;
  path?: string;
  label?: string;
  description?: string;
  text?: string;
  values?: { label: string; value: string }[];
  validate?: Record<string, unknown>;
  conditional?: { hide?: string };
  components?: Component[];
  [property: string]: unknown;
}

export interface FormSchema {
  type: string;
  id?: string;
  components: Component[];
  [property: string]: unknown;
}

export type Path = readonly number[];

export const fieldTypes = [
  'textfield',
  'textarea',
  'number',
  'datetime',
  'select',
  'radio',
  'checkbox',
  'checklist',
  'taglist',
  'text',
  'dynamiclist',
  'group',
  'table',
  'separator',
] as const;

export type FieldType = (typeof fieldTypes)[number];

// Of others, which only the JSON can change, the type itself is the name.
export const isKnownType = (type: string): type is FieldType =>
  (fieldTypes as readonly string[]).includes(type);

export const hasOptions = (type: string): boolean =>
  ['select', 'radio', 'checklist', 'taglist'].includes(type);

// What a component is called in the list of fields.
export function titleOf(component: Component): string {
  const text = component.text?.split('\n').find((line) => line.trim());
  const plain = text?.replace(/^#+\s*|\*\*/g, '');
  const label = component.label ?? (component['dateLabel'] as string | undefined);
  return label ?? plain ?? component.type;
}

export const holdsOthers = (component: Component): boolean =>
  component.type === 'dynamiclist' || component.type === 'group';

export interface Line {
  path: Path;
  component: Component;
}

export function linesOf(components: readonly Component[], at: Path = []): Line[] {
  return components.flatMap((component, index) => {
    const path = [...at, index];
    return [{ path, component }, ...linesOf(component.components ?? [], path)];
  });
}

export function componentAt(schema: FormSchema, path: Path): Component | null {
  let found: Component | null = null;
  let level: readonly Component[] | undefined = schema.components;
  for (const index of path) {
    found = level?.[index] ?? null;
    level = found?.components;
  }
  return found;
}

type Edit = (siblings: Component[], index: number) => Component[];

function editAt(components: readonly Component[], path: Path, edit: Edit): Component[] {
  const [index = 0, ...rest] = path;
  if (rest.length === 0) return edit([...components], index);
  return components.map((component, at) =>
    at === index
      ? { ...component, components: editAt(component.components ?? [], rest, edit) }
      : component,
  );
}

const edited = (schema: FormSchema, path: Path, edit: Edit): FormSchema => ({
  ...schema,
  components: editAt(schema.components, path, edit),
});

// Properties that are given as undefined are taken out.
export function change(schema: FormSchema, path: Path, properties: Partial<Component>): FormSchema {
  return edited(schema, path, (siblings, index) =>
    siblings.map((it, at) => {
      if (at !== index) return it;
      const next = { ...it, ...properties };
      return Object.fromEntries(
        Object.entries(next).filter(([, value]) => value !== undefined),
      ) as Component;
    }),
  );
}

export const removeAt = (schema: FormSchema, path: Path): FormSchema =>
  edited(schema, path, (siblings, index) => siblings.filter((_, at) => at !== index));

// Among its siblings; at an end it stays.
export function move(
  schema: FormSchema,
  path: Path,
  by: -1 | 1,
): { schema: FormSchema; path: Path } {
  const index = path.at(-1) ?? 0;
  const to = index + by;
  let moved = false;
  const next = edited(schema, path, (siblings) => {
    const [one, other] = [siblings[index], siblings[to]];
    if (!one || !other) return siblings;
    moved = true;
    siblings[index] = other;
    siblings[to] = one;
    return siblings;
  });
  return { schema: next, path: moved ? [...path.slice(0, -1), to] : path };
}

// After `path`, or inside of it when it holds others; at the end when there is none.
export function insert(
  schema: FormSchema,
  path: Path | null,
  component: Component,
): { schema: FormSchema; path: Path } {
  const near = path && componentAt(schema, path);
  if (!path || !near)
    return {
      schema: { ...schema, components: [...schema.components, component] },
      path: [schema.components.length],
    };
  if (holdsOthers(near)) {
    const inside = near.components ?? [];
    return {
      schema: change(schema, path, { components: [...inside, component] }),
      path: [...path, inside.length],
    };
  }
  const index = path.at(-1) ?? 0;
  return {
    schema: edited(schema, path, (siblings) => [
      ...siblings.slice(0, index + 1),
      component,
      ...siblings.slice(index + 1),
    ]),
    path: [...path.slice(0, -1), index + 1],
  };
}

export function newComponent(type: string, number: number): Component {
  const id = `campo_${number}_${type}`;
  if (type === 'text') return { type, id, text: 'Texto' };
  if (type === 'separator') return { type, id };
  if (type === 'group') return { type, id, label: 'Grupo', components: [] };
  if (type === 'dynamiclist')
    return {
      type,
      id,
      path: `lista_${number}`,
      label: 'Lista',
      components: [],
      isRepeating: true,
      allowAddRemove: true,
      defaultRepetitions: 1,
      showOutline: true,
    };
  if (type === 'table')
    return {
      type,
      id,
      label: 'Tabla',
      dataSource: '=[]',
      columns: [{ label: 'Nombre', key: 'nombre' }],
    };
  const field: Component = { type, id, key: `campo_${number}`, label: 'Campo' };
  if (type === 'datetime') return { ...field, subtype: 'date', dateLabel: 'Fecha' };
  if (hasOptions(type)) return { ...field, values: [{ label: 'Opción', value: 'opcion' }] };
  return field;
}

const isTextOrNone = (value: unknown) => value === undefined || typeof value === 'string';
const areOptions = (values: unknown) => Array.isArray(values) && values.every(isRecord);

// Whether the editor and the preview can work with them, however deep.
function areComponents(components: unknown): components is Component[] {
  return (
    Array.isArray(components) &&
    components.every(
      (it) =>
        isRecord(it) &&
        typeof it['type'] === 'string' &&
        ['key', 'path', 'label', 'text'].every((name) => isTextOrNone(it[name])) &&
        (it['values'] === undefined || areOptions(it['values'])) &&
        (it['components'] === undefined || areComponents(it['components'])),
    )
  );
}

// None when it is no JSON, or not of a form.
export function parseSchema(text: string): FormSchema | null {
  try {
    const schema: unknown = JSON.parse(text);
    return isRecord(schema) && areComponents(schema['components'])
      ? (schema as unknown as FormSchema)
      : null;
  } catch {
    return null;
  }
}
