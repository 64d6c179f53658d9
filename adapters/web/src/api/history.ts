// What happened, as the dialect tells it.
import { get } from './client';
import type { Variable } from './variables';

export interface PastActivity {
  id: string;
  parentActivityInstanceId: string | null;
  activityId: string;
  activityName: string | null;
  activityType: string;
  processInstanceId: string;
  assignee: string | null;
  taskId: string | null;
  startTime: string;
  endTime: string | null;
  durationInMillis: number | null;
  canceled: boolean;
}

export interface PastVariable extends Variable {
  id: string;
  name: string;
  activityInstanceId: string;
  createTime: string;
}

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
