// What many cases have in common, and what stands out.
import { get, page } from './client';
import type { Schemas } from './schemas';

export type ElementStatistics = Schemas['ElementStatistics'];
export type DeviationKind = Schemas['DeviationKind'];
export type Deviation = Schemas['Deviation'];

// Of all cases of a definition, or of one.
export const statistics = (
  definitionId: string,
  query: { case?: string } = {},
  signal?: AbortSignal,
) => get<ElementStatistics[]>(`/api/statistics/${encodeURIComponent(definitionId)}`, query, signal);

export const deviations = (
  query: { process?: string; kind?: string; first?: number; max?: number },
  signal?: AbortSignal,
) => page<Deviation>('/api/deviations', { ...query }, signal);
