import { expect, it } from 'vitest';
import { csvOf } from '~/format/csv';

it('quotes what needs it', () => {
  expect(csvOf([['a', 'b;c', 'd"e', 'f\ng', 'h,i']])).toBe('\uFEFFa;"b;c";"d""e";"f\ng";"h,i"\r\n');
});

it('empty is empty, and records are JSON', () => {
  expect(csvOf([[null, undefined, 0, { x: 1 }]])).toBe('\uFEFF;;0;"{""x"":1}"\r\n');
});

it('numbers have decimal commas, so that a spreadsheet does not take them for dates', () => {
  expect(csvOf([[1.5, -2, '1.5']])).toBe('\uFEFF1,5;-2;1.5\r\n');
});

it('what a spreadsheet would run as a formula is only text', () => {
  expect(csvOf([['=1+1', '@a', '-2', '\n=1', '＝1']])).toBe(
    "\uFEFF'=1+1;'@a;'-2;\"'\n=1\";'＝1\r\n",
  );
});
