// Comments and files of a task and of its case.
import { get, post, send } from './client';
import type { Schemas } from './schemas';

export type Comment = Schemas['Comment'];
export type Attachment = Schemas['Attachment'];

const task = (id: string) => `/engine-rest/task/${encodeURIComponent(id)}`;

export const caseComments = (id: string, signal?: AbortSignal) =>
  get<Comment[]>(`/engine-rest/process-instance/${encodeURIComponent(id)}/comment`, {}, signal);
export const addComment = (taskId: string, message: string) =>
  post<Comment>(`${task(taskId)}/comment/create`, { message });

export const attachments = (taskId: string, signal?: AbortSignal) =>
  get<Attachment[]>(`${task(taskId)}/attachment`, {}, signal);
export const caseFiles = (id: string, signal?: AbortSignal) =>
  get<Attachment[]>(
    `/engine-rest/process-instance/${encodeURIComponent(id)}/attachment`,
    {},
    signal,
  );
export const attachmentHref = (taskId: string, id: string) =>
  `${task(taskId)}/attachment/${encodeURIComponent(id)}/data`;

export async function attach(taskId: string, file: File): Promise<void> {
  const body = new FormData();
  body.set('attachment-name', file.name);
  body.set('attachment-type', file.type || 'application/octet-stream');
  body.set('content', file);
  await send('POST', `${task(taskId)}/attachment/create`, { body });
}
