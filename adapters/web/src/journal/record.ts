// Records of a case's journal, read from its NDJSON: commitments are replaced by the values
// that came beside them.
export interface JournalEvent {
  event: string;
  [field: string]: unknown;
}

export interface JournalRecord {
  position: number;
  time: string;
  command: string;
  subject: string;
  definition: string;
  actor: { user?: string; groups?: string[]; onBehalfOf?: string };
  events: JournalEvent[];
}

// Stands for a value that was erased.
export const erased: unique symbol = Symbol('erased');

// The fields in which a commitment may stand.
const committed = new Set([
  'value',
  'content',
  'inputs',
  'outputs',
  'items',
  'variables',
  'message',
  'details',
  'correlationKey',
  'expected',
  'error',
  'reason',
]);
const commitment = /^[0-9a-f]{64}$/;

interface Value {
  ordinal: number;
  content: string;
}

interface Line {
  record: Omit<JournalRecord, 'position'> & { position: number | string };
  values?: Value[];
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return content;
  }
}

// Values are numbered in the order in which their commitments stand in the text.
function withValues(events: JournalEvent[], values: Value[]): JournalEvent[] {
  const contents = new Map(values.map((it) => [it.ordinal, it.content]));
  let ordinal = 0;
  const visit = (name: string, field: unknown): unknown => {
    if (typeof field === 'string' && committed.has(name) && commitment.test(field)) {
      const content = contents.get(ordinal++);
      return content === undefined ? erased : parse(content);
    }
    if (Array.isArray(field)) return field.map((it) => visit(name, it));
    if (typeof field === 'object' && field !== null)
      return Object.fromEntries(Object.entries(field).map(([key, it]) => [key, visit(key, it)]));
    return field;
  };
  return events.map((event) => visit('', event) as JournalEvent);
}

export function readJournal(ndjson: string): JournalRecord[] {
  return ndjson
    .split('\n')
    .filter((line) => line.length > 0)
    .map((text) => {
      const { record, values = [] } = JSON.parse(text) as Line;
      return {
        ...record,
        position: Number(record.position),
        events: withValues(record.events ?? [], values),
      };
    });
}
