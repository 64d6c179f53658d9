// Values as one line of text.
import { showDate } from '../format/dates';
import { t } from '../i18n/language';
import { wordsOf } from './names';
import { vocabulary } from './vocabulary';

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
// A text that a program chose, such as "convenio_declarado".
const identifier = /^[a-z]+(_[a-z]+)+$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// Temporal values of the engine stand as {"@": "2026-12-31T09:00:00Z"}.
export function temporalOf(value: unknown): string | null {
  if (!isRecord(value)) return null;
  const text = value['@'];
  return typeof text === 'string' && Object.keys(value).length === 1 ? text : null;
}

export function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

function showText(text: string): string {
  if (moment.test(text)) return showDate(text.replace(/[@[].*$/, ''));
  if (day.test(text)) return showDate(`${text}T12:00:00Z`, 'shortDate');
  const choice = vocabulary().choices.get(text);
  if (choice) return choice;
  return identifier.test(text) ? wordsOf(text) : text;
}

export function showValue(value: unknown): string {
  if (isEmpty(value)) return t('value.none');
  if (value === true) return t('value.yes');
  if (value === false) return t('value.no');
  if (typeof value === 'number')
    return value.toLocaleString('es-CL', { maximumFractionDigits: 10 });
  if (typeof value === 'string') return showText(value);
  const temporal = temporalOf(value);
  if (temporal) return showText(temporal);
  if (Array.isArray(value)) return value.map(showValue).join(', ');
  if (isRecord(value))
    return (
      nameIn(value) ??
      Object.values(value)
        .filter((it) => !isEmpty(it))
        .map(showValue)
        .join(' · ')
    );
  return String(value);
}

// Under what a record says what it is called.
export const nameKeys: readonly string[] = ['nombre', 'name', 'titulo', 'title'];

// What a record calls itself.
export function nameIn(record: Record<string, unknown>): string | null {
  for (const key of nameKeys) {
    const value = record[key];
    if (typeof value === 'string' && value) return value;
  }
  return null;
}
