import { describe, expect, it } from 'vitest';
import type { JournalRecord } from '~/journal/record';
import { momentOf, stepsAt, stepsOf } from '~/journal/steps';

const record = (position: number, time: string, count: number): JournalRecord => ({
  position,
  time,
  command: 'CompleteTask',
  subject: '',
  definition: '',
  actor: {},
  events: Array.from({ length: count }, () => ({ event: 'X' })),
});

const steps = stepsOf([
  record(2, '2026-03-01T12:00:00Z', 2),
  record(5, '2026-03-02T12:00:00Z', 3),
  record(9, '2026-03-03T12:00:00Z', 1),
]);

describe('moments of a journal', () => {
  it('every moment has an address that leads back to it', () => {
    for (const [index, step] of steps.entries())
      expect(stepsAt(steps, momentOf(step))).toBe(index + 1);
  });

  it('a position alone is the whole of its record', () => {
    expect(stepsAt(steps, '5')).toBe(5);
  });

  it('a position between two records is all that came before', () => {
    expect(stepsAt(steps, '7')).toBe(5);
    expect(stepsAt(steps, '1')).toBe(0);
  });

  it('a time is all that happened until then', () => {
    expect(stepsAt(steps, '2026-03-02T12:00:00Z')).toBe(5);
    expect(stepsAt(steps, '2026-03-02T11:59:59Z')).toBe(2);
    expect(stepsAt(steps, '2025-01-01T00:00:00Z')).toBe(0);
  });

  it('what is neither is the end', () => {
    expect(stepsAt(steps, 'ayer')).toBe(steps.length);
  });
});
