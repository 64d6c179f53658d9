import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { erased, readJournal } from '~/journal/record';

const hash = (letter: string) => letter.repeat(64);

function line(events: object[], values: object[]): string {
  const record = { position: 7, time: '2026-11-02T12:00:00.000Z', command: 'CompleteTask', events };
  return JSON.stringify({ record, values });
}

describe('reading a journal', () => {
  it('puts values where their commitments stand, in the order of their numbers', () => {
    const text = line(
      [
        { event: 'VariableSet', name: 'a', value: hash('a') },
        { event: 'VariableSet', name: 'b', value: hash('b') },
      ],
      [
        { ordinal: 1, content: '{"x":2}' },
        { ordinal: 0, content: '1' },
      ],
    );
    const [record] = readJournal(text);
    expect(record?.events.map((it) => it['value'])).toEqual([1, { x: 2 }]);
  });

  it('tells a value that was erased from one that is null', () => {
    const text = line(
      [
        { event: 'VariableSet', name: 'a', value: hash('a') },
        { event: 'VariableSet', name: 'b', value: hash('b') },
      ],
      [{ ordinal: 1, content: 'null' }],
    );
    const [record] = readJournal(text);
    expect(record?.events.map((it) => it['value'])).toEqual([erased, null]);
  });

  it('leaves digests of forms alone', () => {
    const text = line(
      [
        { event: 'TaskCreated', formDigest: hash('c') },
        { event: 'VariableSet', value: hash('d') },
      ],
      [{ ordinal: 0, content: '"x"' }],
    );
    const [record] = readJournal(text);
    expect(record?.events[0]?.['formDigest']).toBe(hash('c'));
    expect(record?.events[1]?.['value']).toBe('x');
  });

  it('finds every value of a journal that the server wrote', () => {
    const records = readJournal(readFileSync('tests/fixtures/ps54.ndjson', 'utf8'));
    const written = records
      .flatMap((record) => record.events)
      .filter((event) => event.event === 'DataStoreRecordWritten');
    expect(written.map((event) => (event['content'] as { nombre?: string }).nombre)).toContain(
      'SENCE Maule',
    );
    const missing = records
      .flatMap((record) => record.events)
      .filter((event) => event['value'] === erased);
    expect(missing).toEqual([]);
  });
});
