// Forms: the latest of each, and any version by its digest.
import { get } from './client';
import type { Schemas } from './schemas';

export type FormSummary = Schemas['FormSummary'];

// With what they say.
export const wholeForms = () => get<FormSummary[]>('/api/forms', { content: true });
export const listForms = (signal?: AbortSignal) => get<FormSummary[]>('/api/forms', {}, signal);
export const formByDigest = (digest: string, signal?: AbortSignal) =>
  get<object>(`/api/forms/${encodeURIComponent(digest)}`, {}, signal);
