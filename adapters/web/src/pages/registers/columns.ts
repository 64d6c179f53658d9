// Which entries of a register's records become columns: those that many records have and one line shows.
import type { StoreRecord } from '../../api/stores';
import { isEmpty, isRecord } from '../../values/text';

const columnsMax = 6;
const first = ['nombre', 'name', 'titulo', 'title'];

const isPlain = (value: unknown): boolean => !Array.isArray(value) && !isRecord(value);

export function columnsOf(records: readonly StoreRecord[]): string[] {
  const counts = new Map<string, number>();
  for (const record of records)
    for (const [name, value] of Object.entries(record.content))
      if (name !== 'id' && !isEmpty(value) && isPlain(value))
        counts.set(name, (counts.get(name) ?? 0) + 1);
  const rank = (name: string) => (first.includes(name) ? 0 : 1);
  return [...counts]
    .sort(([a, n], [b, m]) => rank(a) - rank(b) || m - n || a.localeCompare(b))
    .slice(0, columnsMax)
    .map(([name]) => name);
}
