// Cases: process instances as people know them.
import { get, page, post, put, remove, text } from './client';
import type { Schemas } from './schemas';

export type CaseState = Schemas['CaseState'];
export type CaseSummary = Schemas['CaseSummary'];
export type CaseTask = Schemas['CaseTask'];

// An event that somebody may send to the case.
export type Waiting = Schemas['Waiting'];
export type Case = Schemas['Case'];

export interface CaseQuery {
  search?: string;
  state?: string;
  process?: string;
  definition?: string;
  element?: string;
  person?: string;
  from?: string;
  to?: string;
  sort?: 'latest' | 'oldest';
  first?: number;
  max?: number;
}

const own = (id: string) => `/api/cases/${encodeURIComponent(id)}`;
const instance = (id: string) => `/engine-rest/process-instance/${encodeURIComponent(id)}`;

export const listCases = (query: CaseQuery, signal?: AbortSignal) =>
  page<CaseSummary>('/api/cases', { ...query }, signal);
const pageSize = 200;

export async function allCases(
  query: CaseQuery,
  onCount: (n: number) => void = () => {},
): Promise<CaseSummary[]> {
  const cases: CaseSummary[] = [];
  for (;;) {
    const { items, total } = await listCases({ ...query, first: cases.length, max: pageSize });
    cases.push(...items);
    onCount(cases.length);
    if (items.length === 0 || cases.length >= total) return cases;
  }
}

export const getCase = (id: string, signal?: AbortSignal) => get<Case>(own(id), {}, signal);

export type CaseEvent = Schemas['CaseEvent'];

export const caseHistory = (id: string, first: number, max: number, signal?: AbortSignal) =>
  page<CaseEvent>(`${own(id)}/history`, { first, max }, signal);
export const sendToCase = (id: string, waiting: string, variables: Record<string, unknown>) =>
  post(`${own(id)}/messages/${encodeURIComponent(waiting)}`, { variables });

export const journal = (id: string, signal?: AbortSignal) =>
  text(`/api/instances/${encodeURIComponent(id)}/journal`, { values: true }, signal);

export const suspendCase = (id: string, suspended: boolean, reason: string) =>
  put(`${instance(id)}/suspended`, { suspended }, { reason });
export const cancelCase = (id: string, reason: string) => remove(instance(id), { reason });

export interface Instruction {
  type: 'cancel' | 'startBeforeActivity' | 'startAfterActivity';
  activityId?: string;
  activityInstanceId?: string;
}

export const modifyCase = (id: string, instructions: Instruction[], reason: string) =>
  post(`${instance(id)}/modification`, { instructions, annotation: reason });

export type ActivityNode = Schemas['ActivityNode'];

export const activityTree = (id: string, signal?: AbortSignal) =>
  get<ActivityNode>(`${instance(id)}/activity-instances`, {}, signal);
