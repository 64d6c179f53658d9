// Tasks of people: lists, one task, and what can be done with it.
import { get, page, post, put, remove } from './client';
import { toVariables, type Variables } from './variables';
import type { Schemas } from './schemas';

export type TaskList = Schemas['TaskList'];
export type CaseReference = Schemas['CaseReference'];
export type Task = Schemas['Task'];
export type TaskPage = Schemas['TaskPage'];

export interface TaskQuery {
  list: TaskList;
  search?: string;
  process?: string;
  case?: string;
  overdue?: boolean;
  first?: number;
  max?: number;
}

export type Draft = Schemas['Draft'];

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
type DialectTask = Schemas['DialectTask'];

export async function setDates(id: string, dates: { due: string | null; followUp: string | null }) {
  const { name, description, assignee, owner, priority } = await get<DialectTask>(path(id));
  await put(path(id), { name, description, assignee, owner, priority, ...dates });
}
