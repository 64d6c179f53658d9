import { expect, test } from 'vitest';
import { subjectsOf } from '../../src/journal/subjects';

const activities = [
  { id: 'case', parentActivityInstanceId: null },
  { id: 'item', parentActivityInstanceId: 'case' },
  { id: 'task', parentActivityInstanceId: 'item' },
  { id: 'other', parentActivityInstanceId: 'case' },
];

test('work inside a repetition is about the item it goes through', () => {
  const locals = [
    { activityInstanceId: 'item', value: { nombre: 'SENCE Maule' } },
    { activityInstanceId: 'item', value: ['not', 'a', 'record'] },
  ];
  expect([...subjectsOf(activities, locals, 'case')]).toEqual([
    ['item', 'SENCE Maule'],
    ['task', 'SENCE Maule'],
  ]);
});

test('what the whole case is about is not told again with each of its tasks', () => {
  const locals = [{ activityInstanceId: 'case', value: { nombre: 'Juan Pérez' } }];
  expect(subjectsOf(activities, locals, 'case').size).toBe(0);
});
