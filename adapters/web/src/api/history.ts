// What happened, as the dialect tells it.
import { get } from './client';
import type { Schemas } from './schemas';

export type PastActivity = Schemas['PastActivity'];
export type PastVariable = Schemas['PastVariable'];

export const pastActivities = (query: Record<string, string | number>, signal?: AbortSignal) =>
  get<PastActivity[]>(
    '/engine-rest/history/activity-instance',
    { sortBy: 'startTime', sortOrder: 'desc', ...query },
    signal,
  );

export const pastVariables = (processInstanceId: string, signal?: AbortSignal) =>
  get<PastVariable[]>(
    '/engine-rest/history/variable-instance',
    { processInstanceId, sortBy: 'variableName', sortOrder: 'asc', maxResults: 500 },
    signal,
  );
