// Who read what.
import { page } from './client';
import type { Schemas } from './schemas';

export type Access = Schemas['Access'];

export interface AccessQuery {
  person?: string;
  from?: string;
  to?: string;
  first?: number;
  max?: number;
}

export const listAccesses = (query: AccessQuery, signal?: AbortSignal) =>
  page<Access>('/api/access-log', { ...query }, signal);
