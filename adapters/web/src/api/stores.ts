// Data stores: the registers.
import { get, page } from './client';
import type { Schemas } from './schemas';

export type Store = Schemas['Store'];
export type StoreRecord = Schemas['StoreRecord'];

export interface RecordQuery {
  search?: string;
  at?: string;
  sortBy?: string;
  sortOrder?: 'asc' | 'desc';
  firstResult?: number;
  maxResults?: number;
}

const store = (id: string) => `/api/data-stores/${encodeURIComponent(id)}`;

export const listStores = (signal?: AbortSignal) => get<Store[]>('/api/data-stores', {}, signal);
export const getStore = (id: string, signal?: AbortSignal) => get<Store>(store(id), {}, signal);
export const listRecords = (id: string, query: RecordQuery, signal?: AbortSignal) =>
  page<StoreRecord>(`${store(id)}/records`, { ...query }, signal);
export const recordVersions = (id: string, record: string, signal?: AbortSignal) =>
  get<StoreRecord[]>(`${store(id)}/records/${encodeURIComponent(record)}/history`, {}, signal);
