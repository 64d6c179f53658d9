// Comma-separated values (RFC 4180) as the spreadsheets of an office in Chile read them: with a mark
// at the start that says UTF-8, semicolons between, and decimal commas.
import { showDate } from './dates';

export function csvOf(rows: readonly (readonly unknown[])[]): string {
  return '\uFEFF' + rows.map((row) => row.map(cell).join(';')).join('\r\n') + '\r\n';
}

// A moment that a spreadsheet knows for one.
export const forSpreadsheet = (when: string): string => showDate(when, 'exact').replace(',', '');

// A spreadsheet would run what begins like a formula.
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[";,\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
