import { beforeAll, expect, it, vi } from 'vitest';
import { speak } from '~/i18n/language';
import { changesBetween, same } from '~/values/changes';
import { wordsOf } from '~/values/names';
import { showValue } from '~/values/text';

vi.mock('~/api/forms', () => ({ listForms: async () => [], formByDigest: async () => ({}) }));

beforeAll(() => speak('es'));

it.each([
  ['tipo_vinculo', 'Tipo vinculo'],
  ['motivoContrario', 'Motivo contrario'],
  ['x', 'X'],
])('%s reads %s', (name, words) => {
  expect(wordsOf(name)).toBe(words);
});

it.each([
  [true, 'Sí'],
  [false, 'No'],
  [null, '—'],
  [[], '—'],
  [1234.5, '1.234,5'],
  ['convenio_declarado', 'Convenio declarado'],
  ['2026-12-31', '31-12-2026'],
  [{ '@': '2026-12-31T12:00:00Z' }, '31-12-2026, 09:00'],
  [{ id: 'sence', nombre: 'SENCE Maule' }, 'SENCE Maule'],
  [['a', 'b'], 'a, b'],
])('%j is shown as %s', (value, text) => {
  expect(showValue(value)).toBe(text);
});

it('values are the same when they say the same', () => {
  expect(same({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
  expect(same([1], { 0: 1 })).toBe(false);
  expect(same({ a: 1 }, { a: 1, b: 2 })).toBe(false);
});

it('changes name what differs, and a missing entry is as good as null', () => {
  expect(changesBetween({ a: 1, b: null }, { a: 2, c: 3 })).toEqual([
    { name: 'a', before: 1, after: 2 },
    { name: 'c', before: null, after: 3 },
  ]);
});
