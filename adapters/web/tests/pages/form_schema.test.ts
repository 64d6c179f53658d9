import { describe, expect, it } from 'vitest';
import { parseOptions } from '~/pages/design/forms/component_fields';
import {
  change,
  componentAt,
  insert,
  linesOf,
  move,
  newComponent,
  parseSchema,
  removeAt,
  type FormSchema,
} from '~/pages/design/forms/schema';

const field = (key: string) => ({ type: 'textfield', key });
const form: FormSchema = {
  type: 'default',
  components: [field('a'), { type: 'group', components: [field('b'), field('c')] }, field('d')],
};
const keys = (schema: FormSchema) =>
  linesOf(schema.components).map((it) => it.component.key ?? '(');

describe('editing a form', () => {
  it('lists its fields, those of groups after them', () => {
    expect(keys(form)).toEqual(['a', '(', 'b', 'c', 'd']);
    expect(componentAt(form, [1, 1])?.key).toBe('c');
    expect(componentAt(form, [7])).toBeNull();
  });

  it('a change touches one field; the form before stays as it was', () => {
    const next = change(form, [1, 0], { key: 'x', description: 'y' });
    expect(keys(next)).toEqual(['a', '(', 'x', 'c', 'd']);
    expect(keys(form)).toEqual(['a', '(', 'b', 'c', 'd']);
    const cleared = change(next, [1, 0], { description: undefined });
    expect('description' in (componentAt(cleared, [1, 0]) ?? {})).toBe(false);
  });

  it('moves among siblings, and no farther', () => {
    expect(keys(move(form, [0], 1).schema)).toEqual(['(', 'b', 'c', 'a', 'd']);
    expect(move(form, [0], 1).path).toEqual([1]);
    expect(move(form, [1, 1], 1)).toEqual({ schema: form, path: [1, 1] });
  });

  it('inserts after a field, into a group, or at the end', () => {
    const added = field('n');
    expect(keys(insert(form, [0], added).schema)).toEqual(['a', 'n', '(', 'b', 'c', 'd']);
    expect(insert(form, [1], added).path).toEqual([1, 2]);
    expect(insert(form, null, added).path).toEqual([3]);
  });

  it('removes', () => {
    expect(keys(removeAt(form, [1]))).toEqual(['a', 'd']);
  });

  it('new fields of every type can be told apart', () => {
    const made = ['textfield', 'select', 'table'].map((type, n) => newComponent(type, n));
    expect(new Set(made.map((it) => it.id)).size).toBe(3);
  });
});

it('reads what is a form and refuses what is not', () => {
  expect(parseSchema('{"components":[]}')).toEqual({ components: [] });
  expect(parseSchema('{"components":1}')).toBeNull();
  expect(parseSchema('{')).toBeNull();
  expect(parseSchema('null')).toBeNull();
  expect(parseSchema('{"components":[5]}')).toBeNull();
  expect(parseSchema('{"components":[{"type":"group","components":3}]}')).toBeNull();
  expect(parseSchema('{"components":[{"type":"select","values":[1]}]}')).toBeNull();
  expect(parseSchema('{"components":[{"type":"text","text":7}]}')).toBeNull();
  expect(parseSchema('{"components":[{"type":"image"}]}')).not.toBeNull();
});

it('options are lines of value and label', () => {
  expect(parseOptions('si: Sí, claro\n\nno')).toEqual([
    { value: 'si', label: 'Sí, claro' },
    { value: 'no', label: 'no' },
  ]);
});
