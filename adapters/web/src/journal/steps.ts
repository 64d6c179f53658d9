// A journal as single steps: each event with the record it belongs to.
import type { JournalEvent, JournalRecord } from './record';

export interface Step {
  record: JournalRecord;
  event: JournalEvent;
  ordinal: number; // Of the event in its record, from 1.
}

export function stepsOf(records: readonly JournalRecord[]): Step[] {
  return records.flatMap((record) =>
    record.events.map((event, index) => ({ record, event, ordinal: index + 1 })),
  );
}

// The address of a moment: after event 3 of record 17 is "17.3".
export const momentOf = (step: Step): string => `${step.record.position}.${step.ordinal}`;

// How many steps have been taken at that moment; "17" alone is the whole of record 17, and a time
// is all that happened until then.
export function stepsAt(steps: readonly Step[], moment: string): number {
  const [, position, ordinal] = /^(\d+)(?:\.(\d+))?$/.exec(moment) ?? [];
  if (position) {
    const at = Number(position);
    const within = ordinal ? Number(ordinal) : Number.POSITIVE_INFINITY;
    return countWhile(steps, ({ record, ordinal: n }) => {
      return record.position < at || (record.position === at && n <= within);
    });
  }
  const time = Date.parse(moment);
  if (Number.isNaN(time)) return steps.length;
  return countWhile(steps, ({ record }) => Date.parse(record.time) <= time);
}

function countWhile(steps: readonly Step[], holds: (step: Step) => boolean): number {
  const end = steps.findIndex((step) => !holds(step));
  return end < 0 ? steps.length : end;
}
