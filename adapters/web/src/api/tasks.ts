// Tasks of people: lists, one task, and what can be done with it.
import { get, page, post, put, remove, type Page } from './client';
import { toVariables, type Variables } from './variables';

export type TaskList = 'mine' | 'role' | 'all';

export interface CaseReference {
  id: string;
  number: string;
  businessKey: string | null;
  process: string;
  processKey: string;
}

export interface Task {
  id: string;
  name: string;
  description: string | null;
  element: string;
  assignee: string | null;
  owner: string | null;
  created: string;
  due: string | null;
  followUp: string | null;
  ended?: string | null;
  priority: number;
  suspended: boolean;
  candidateGroups: string[];
  candidateUsers?: string[];
  subject: string | null; // What it is about, when one drawing gives several such tasks.
  case: CaseReference;
  draft: boolean;
  onBehalfOf: string | null;
}

export interface TaskPage extends Page<Task> {
  counts: Record<TaskList | 'overdue', number>;
}

export interface TaskQuery {
  list: TaskList;
  search?: string;
  process?: string;
  case?: string;
  overdue?: boolean;
  first?: number;
  max?: number;
}

export interface Draft {
  variables: Record<string, unknown>;
  savedAt: string;
}

const path = (id: string) => `/engine-rest/task/${encodeURIComponent(id)}`;
const own = (id: string) => `/api/tasks/${encodeURIComponent(id)}`;

export const listTasks = (query: TaskQuery, signal?: AbortSignal) =>
  page<Task>(
    '/api/tasks',
    { ...query, overdue: query.overdue || undefined },
    signal,
  ) as Promise<TaskPage>;
export const getTask = (id: string, signal?: AbortSignal) => get<Task>(own(id), {}, signal);

export const claim = (id: string, userId: string) => post(`${path(id)}/claim`, { userId });
export const release = (id: string) => post(`${path(id)}/unclaim`);
export const reassign = (id: string, userId: string | null, reason: string) =>
  post(`${path(id)}/assignee`, { userId }, { reason });
export const complete = (id: string, variables: Record<string, unknown>) =>
  post(`${path(id)}/complete`, { variables: toVariables(variables) });

export const getDraft = (id: string, signal?: AbortSignal) =>
  get<Draft>(`${own(id)}/draft`, {}, signal);
export const putDraft = (id: string, variables: Record<string, unknown>) =>
  put<Draft>(`${own(id)}/draft`, { variables });
export const dropDraft = (id: string) => remove(`${own(id)}/draft`);

export const getForm = (id: string, signal?: AbortSignal) =>
  get<object>(`${path(id)}/deployed-form`, {}, signal);
export const getFormVariables = (id: string, signal?: AbortSignal) =>
  get<Variables>(`${path(id)}/form-variables`, {}, signal);

// The dialect replaces the whole task: what is not sent is emptied.
interface DialectTask {
  name: string | null;
  description: string | null;
  assignee: string | null;
  owner: string | null;
  priority: number;
  due: string | null;
  followUp: string | null;
}

export async function setDates(id: string, dates: { due: string | null; followUp: string | null }) {
  const { name, description, assignee, owner, priority } = await get<DialectTask>(path(id));
  await put(path(id), { name, description, assignee, owner, priority, ...dates });
}
