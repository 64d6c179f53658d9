import { expect, it } from 'vitest';
import { initialData } from '~/forms/initial_data';

it('what was written before comes over the values of the case', () => {
  expect(initialData({ a: 1, b: 1 }, { b: 2 })).toEqual({ a: 1, b: 2 });
});

it('a variable without a value is as good as absent', () => {
  expect(initialData({ a: null, b: false, c: 0 }, null)).toEqual({ b: false, c: 0 });
});
