// What operators look after: incidents, timers and jobs.
import { get, post, remove } from './client';
import type { Schemas } from './schemas';

const incidentsMax = 5000;

export type Incident = Schemas['Incident'];
export type Job = Schemas['Job'];

export const listIncidents = (signal?: AbortSignal) =>
  get<Incident[]>(
    '/engine-rest/incident',
    { sortBy: 'incidentTimestamp', sortOrder: 'desc', maxResults: incidentsMax },
    signal,
  );
// Tries again what failed; whether it fails again is to be looked for.
export const retryIncident = (id: string) =>
  remove(`/engine-rest/incident/${encodeURIComponent(id)}`);
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
