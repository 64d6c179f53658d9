// What an auditor looks for, as it stands in the address.
import type { CaseQuery } from '../../api/cases';
import { fromLocalInput } from '../../format/dates';

export const caseFields = [
  'buscar',
  'estado',
  'proceso',
  'elemento',
  'persona',
  'desde',
  'hasta',
] as const;

const dayStart = (day: string | null): string =>
  day ? fromLocalInput(`${day}T00:00`).toISOString() : '';
const dayEnd = (day: string | null): string =>
  day ? fromLocalInput(`${day}T23:59`).toISOString() : '';

export function caseQuery(query: URLSearchParams): CaseQuery {
  const given: CaseQuery = {
    search: query.get('buscar') ?? '',
    state: query.get('estado') ?? '',
    process: query.get('proceso') ?? '',
    element: query.get('elemento') ?? '',
    person: query.get('persona') ?? '',
    from: dayStart(query.get('desde')),
    to: dayEnd(query.get('hasta')),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value)) as CaseQuery;
}
