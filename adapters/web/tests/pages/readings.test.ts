// What was read, in plain words, and what an incident is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dictionary } from '~/i18n/es';
import { readingOf } from '~/pages/audit/reading_words';

it('an address is told by what it gives', () => {
  const what = (target: string) => readingOf(target).what;
  expect(what('/api/instances/20/journal?values=true')).toBe('reading.journal');
  expect(what('/api/cases/20/history?first=0')).toBe('reading.history');
  expect(what('/api/cases/20')).toBe('reading.case');
  expect(what('/engine-rest/history/variable-instance?processInstanceId=20')).toBe(
    'reading.values',
  );
  expect(what('/engine-rest/engine/default/task')).toBe('reading.tasks');
  expect(what('/metrics')).toBeNull();
});

it('what was searched for, and which register, is told too', () => {
  expect(readingOf('/api/cases?search=Maule&max=50')).toEqual({
    what: 'reading.cases',
    detail: 'Maule',
  });
  expect(readingOf('/api/data-stores/alianzas_vigentes/records?at=2026').detail).toBe(
    'alianzas_vigentes',
  );
  expect(readingOf('/api/data-stores/a%C3%B1o/records.csv').detail).toBe('año');
  expect(readingOf('/api/data-stores/%C3/records').detail).toBe('%C3'); // Cut in the middle.
});

it('every kind of incident that the engine raises has its sentence', () => {
  const folder = '../../engine/execution';
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.cpp'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const kinds = new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/"([a-z]+(?:-[a-z]+)+)"/g)].map((found) => found[1] ?? ''),
    ),
  );
  kinds.delete('s-unavailable'); // Made of two parts:
  for (const kind of ['inputs-unavailable', 'outputs-unavailable']) kinds.add(kind);
  expect(kinds.size).toBeGreaterThan(25);
  expect([...kinds].filter((kind) => !(`trouble.${kind}` in dictionary))).toEqual([]);
});
