import { expect, it } from 'vitest';
import type { JournalEvent, JournalRecord } from '~/journal/record';
import { emptySituation, take } from '~/journal/replay';
import { stepsOf } from '~/journal/steps';
import { valueChanges } from '~/journal/value_changes';

const set = (name: string, value: unknown): JournalEvent => ({
  event: 'VariableSet',
  name,
  scope: 'p',
  value,
});

function changes(before: JournalEvent[], events: JournalEvent[]) {
  const situation = emptySituation();
  for (const event of before) take(situation, event);
  const record = {
    position: 1,
    time: '',
    command: '',
    subject: '',
    definition: '',
    actor: {},
    events,
  };
  return valueChanges(situation, stepsOf([record as JournalRecord]));
}

it('tells the old and the new value', () => {
  expect(changes([set('a', 1)], [set('a', 2)])).toEqual([
    { name: 'a', scope: 'p', before: 1, after: 2 },
  ]);
});

it('a value set twice in one record is one change from the first to the last', () => {
  expect(changes([set('a', 1)], [set('a', 2), set('a', 3)])).toEqual([
    { name: 'a', scope: 'p', before: 1, after: 3 },
  ]);
});

it('what ends as it was is no change', () => {
  expect(changes([set('a', { x: [1] })], [set('a', null), set('a', { x: [1] })])).toEqual([]);
});

it('a value that is removed changes to nothing', () => {
  const removed = { event: 'VariableRemoved', name: 'a', scope: 'p' };
  expect(changes([set('a', 1)], [removed])).toEqual([
    { name: 'a', scope: 'p', before: 1, after: null },
  ]);
});
