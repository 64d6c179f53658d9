// What an auditor looks for, as it stands in the address.
import type { CaseQuery } from '../../api/cases';
import { fromLocalInput } from '../../format/dates';

export const dayStart = (day: string | null): string =>
  day ? fromLocalInput(`${day}T00:00`).toISOString() : '';
export const dayEnd = (day: string | null): string =>
  day ? new Date(fromLocalInput(`${day}T23:59`).getTime() + 59_999).toISOString() : '';

export function caseQuery(query: URLSearchParams): CaseQuery {
  const given: CaseQuery = {
    search: query.get('buscar') ?? '',
    state: query.get('estado') ?? '',
    process: query.get('proceso') ?? '',
    element: query.get('elemento') ?? '',
    person: query.get('persona') ?? '',
    from: dayStart(query.get('desde')),
    to: dayEnd(query.get('hasta')),
    ...(query.get('orden') === 'oldest' && { sort: 'oldest' }),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value)) as CaseQuery;
}
