// The rows of an export: cases, or every event of them.
import { journal, type CaseSummary } from '../../api/cases';
import { forSpreadsheet } from '../../format/csv';
import { t } from '../../i18n/language';
import { isQuiet } from '../../journal/describe';
import { erased, readJournal, type JournalRecord } from '../../journal/record';
import { nameOf } from '../../people/people';

export const caseHead = () => [
  t('audit.number'),
  t('audit.process'),
  t('heat.version'),
  t('audit.state'),
  t('audit.start'),
  t('audit.end'),
  t('audit.startedBy'),
  'id',
];

export const caseRow = (it: CaseSummary) => [
  it.number,
  it.process,
  it.version,
  t(`state.${it.state}`),
  forSpreadsheet(it.start),
  it.end && forSpreadsheet(it.end),
  it.startedBy && nameOf(it.startedBy),
  it.id,
];

export const eventHead = [
  'caso',
  'posicion',
  'momento',
  'persona',
  'roles',
  'orden',
  'hecho',
  'elemento',
  'detalle',
] as const;

const told = new Set(['event', 'element', 'flow']);

export function eventRows(number: string, records: readonly JournalRecord[]): unknown[][] {
  return records.flatMap((record) =>
    record.events
      .filter((event) => !isQuiet(event))
      .map((event) => [
        number,
        record.position,
        forSpreadsheet(record.time),
        record.actor.user ?? '',
        (record.actor.groups ?? []).join(' '),
        record.command,
        event.event,
        event['element'] ?? event['flow'] ?? '',
        Object.fromEntries(
          Object.entries(event)
            .filter(([name]) => !told.has(name))
            .map(([name, value]) => [name, value === erased ? '(borrado)' : value]),
        ),
      ]),
  );
}

export async function eventsOf(
  cases: readonly CaseSummary[],
  onCount: (n: number) => void,
): Promise<{ number: string; records: JournalRecord[] }[]> {
  const all: { number: string; records: JournalRecord[] }[] = [];
  for (const it of cases) {
    all.push({ number: it.number, records: readJournal(await journal(it.id)) });
    onCount(all.length);
  }
  return all;
}
