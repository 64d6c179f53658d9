// What many cases have in common, and what stands out.
import { get, page } from './client';
import type { CaseReference } from './tasks';

export interface ElementStatistics {
  element: string;
  entered: number;
  completed: number;
  canceled: number;
  open: number;
  incidents: number;
  secondsMean: number | null;
  secondsMedian: number | null;
  secondsMax: number | null;
}

export type DeviationKind = 'reassigned' | 'late' | 'modified' | 'canceled' | 'overridden';

export interface Deviation {
  kind: DeviationKind;
  case: CaseReference;
  element: string | null;
  name: string | null;
  who: string | null;
  when: string;
  detail: string | null;
}

export const statistics = (definitionId: string, signal?: AbortSignal) =>
  get<ElementStatistics[]>(`/api/statistics/${encodeURIComponent(definitionId)}`, {}, signal);

export const deviations = (
  query: { process?: string; kind?: string; first?: number; max?: number },
  signal?: AbortSignal,
) => page<Deviation>('/api/deviations', { ...query }, signal);
