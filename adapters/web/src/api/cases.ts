// Cases: process instances as people know them.
import { get, page, post, put, remove, text } from './client';

export type CaseState = 'active' | 'suspended' | 'completed' | 'canceled' | 'failed';

export interface CaseSummary {
  id: string;
  number: string;
  businessKey: string | null;
  process: string;
  processKey: string;
  version: number;
  definitionId: string;
  state: CaseState;
  start: string;
  end: string | null;
  startedBy: string | null;
  incidents?: number;
}

export interface CaseTask {
  id: string;
  name: string;
  element: string;
  assignee: string | null;
  due: string | null;
  subject: string | null;
  candidateGroups: string[];
  mayOpen?: boolean;
}

// An event that somebody may send to the case.
export interface Waiting {
  id: string;
  message: string;
  element: string;
  name: string;
  documentation: string | null;
  subject: string | null;
  key: unknown;
}

export interface Case extends CaseSummary {
  tasks: CaseTask[];
  people: { id: string; name: string }[];
  waiting: Waiting[];
}

export interface CaseQuery {
  search?: string;
  state?: string;
  process?: string;
  element?: string;
  person?: string;
  from?: string;
  to?: string;
  first?: number;
  max?: number;
}

const own = (id: string) => `/api/cases/${encodeURIComponent(id)}`;
const instance = (id: string) => `/engine-rest/process-instance/${encodeURIComponent(id)}`;

export const listCases = (query: CaseQuery, signal?: AbortSignal) =>
  page<CaseSummary>('/api/cases', { ...query }, signal);
export const getCase = (id: string, signal?: AbortSignal) => get<Case>(own(id), {}, signal);
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

export interface ActivityNode {
  id: string;
  activityId: string;
  activityName: string | null;
  activityType: string;
  childActivityInstances: ActivityNode[];
}

export const activityTree = (id: string, signal?: AbortSignal) =>
  get<ActivityNode>(`${instance(id)}/activity-instances`, {}, signal);
