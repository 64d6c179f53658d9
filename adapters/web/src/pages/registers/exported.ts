// A register as a file for spreadsheets: every entry, called as the forms call it.
import { listRecords, type RecordQuery, type StoreRecord } from '../../api/stores';
import { forSpreadsheet } from '../../format/csv';
import { t } from '../../i18n/language';
import { nameOf } from '../../people/people';
import { labelOf } from '../../values/names';
import { isEmpty, nameKeys, showValue } from '../../values/text';

const pageSize = 500;

export async function allRecords(store: string, query: RecordQuery): Promise<StoreRecord[]> {
  const records: StoreRecord[] = [];
  for (;;) {
    const { items, total } = await listRecords(store, {
      ...query,
      firstResult: records.length,
      maxResults: pageSize,
    });
    records.push(...items);
    if (items.length === 0 || records.length >= total) return records;
  }
}

const cellOf = (value: unknown): unknown =>
  isEmpty(value) ? null : typeof value === 'number' ? value : showValue(value);

// What it is called comes first, what tells it apart last.
const rank = (name: string) => (nameKeys.includes(name) ? 0 : name === 'id' ? 2 : 1);

export function rowsOf(records: readonly StoreRecord[]): unknown[][] {
  const names = [...new Set(records.flatMap((it) => Object.keys(it.content)))];
  names.sort((a, b) => rank(a) - rank(b));
  const head = [
    ...names.map((name) => (name === 'id' ? t('register.id') : labelOf(name))),
    t('register.written'),
    t('record.by'),
  ];
  const rows = records.map((it) => [
    ...names.map((name) => cellOf(it.content[name])),
    forSpreadsheet(it.writtenAt),
    it.writtenBy ? nameOf(it.writtenBy) : null,
  ]);
  return [head, ...rows];
}
