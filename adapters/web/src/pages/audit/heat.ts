// How warm each element is, from 0 to 1, by the measure chosen.
import type { ElementStatistics } from '../../api/statistics';

export type Measure = 'entered' | 'open' | 'secondsMean' | 'secondsMax' | 'incidents';

export function warmth(
  statistics: readonly ElementStatistics[],
  measure: Measure,
): Map<string, number> {
  const most = Math.max(0, ...statistics.map((it) => it[measure] ?? 0));
  if (most === 0) return new Map();
  // The root keeps the many small ones apart that one very large one would flatten.
  return new Map(
    statistics
      .filter((it) => (it[measure] ?? 0) > 0)
      .map((it) => [it.element, Math.sqrt((it[measure] ?? 0) / most)]),
  );
}

export const heatClass = (warm: number): string =>
  `heat-${Math.min(5, Math.max(1, Math.ceil(warm * 5)))}`;
