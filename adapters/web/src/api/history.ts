// What happened, as the dialect tells it.
import { get } from './client';
import type { Schemas } from './schemas';

export type PastVariable = Schemas['PastVariable'];

// Of the case itself; the rest is of one task or part.
export const caseVariables = (processInstanceId: string, signal?: AbortSignal) =>
  get<PastVariable[]>(
    '/engine-rest/history/variable-instance',
    {
      processInstanceId,
      activityInstanceIdIn: processInstanceId,
      sortBy: 'variableName',
      sortOrder: 'asc',
    },
    signal,
  );
