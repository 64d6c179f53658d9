// Forms: the latest of each, and any version by its digest.
import { get } from './client';

export interface FormSummary {
  id: string;
  resource: string;
  deployment: string;
  digest: string;
  deployedAt: string;
}

export const listForms = (signal?: AbortSignal) => get<FormSummary[]>('/api/forms', {}, signal);
export const formByDigest = (digest: string, signal?: AbortSignal) =>
  get<object>(`/api/forms/${encodeURIComponent(digest)}`, {}, signal);
