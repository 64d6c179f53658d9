// What many cases have in common, and what stands out.
import { get, page } from './client';
import type { Schemas } from './schemas';

export type ElementStatistics = Schemas['ElementStatistics'];
export type DeviationKind = Schemas['DeviationKind'];
export type Deviation = Schemas['Deviation'];

export const statistics = (definitionId: string, signal?: AbortSignal) =>
  get<ElementStatistics[]>(`/api/statistics/${encodeURIComponent(definitionId)}`, {}, signal);

export const deviations = (
  query: { process?: string; kind?: string; first?: number; max?: number },
  signal?: AbortSignal,
) => page<Deviation>('/api/deviations', { ...query }, signal);
