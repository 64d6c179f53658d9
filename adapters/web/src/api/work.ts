// What operators look after: incidents, timers and jobs.
import { get, post } from './client';
import type { Schemas } from './schemas';

export type Incident = Schemas['Incident'];
export type Job = Schemas['Job'];

export const listIncidents = (signal?: AbortSignal) =>
  get<Incident[]>(
    '/engine-rest/incident',
    { sortBy: 'incidentTimestamp', sortOrder: 'desc', maxResults: 2000 },
    signal,
  );
export const listJobs = (first: number, max: number, signal?: AbortSignal) =>
  get<Job[]>(
    '/engine-rest/job',
    { sortBy: 'jobDueDate', sortOrder: 'asc', firstResult: first, maxResults: max },
    signal,
  );
export const countJobs = (signal?: AbortSignal) =>
  get<{ count: number }>('/engine-rest/job/count', {}, signal);
export const executeJob = (id: string) =>
  post(`/engine-rest/job/${encodeURIComponent(id)}/execute`);
