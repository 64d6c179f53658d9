// What operators look after: incidents, timers and jobs.
import { get, post } from './client';

export interface Incident {
  id: string;
  processDefinitionId: string;
  processInstanceId: string;
  executionId: string;
  incidentTimestamp: string;
  incidentType: string;
  activityId: string;
  failedActivityId: string | null;
  configuration: string | null;
  incidentMessage: string | null;
}

export interface Job {
  id: string;
  dueDate: string | null;
  processInstanceId: string;
  processDefinitionKey: string;
  retries: number;
  exceptionMessage: string | null;
  failedActivityId: string | null;
  suspended: boolean;
}

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
