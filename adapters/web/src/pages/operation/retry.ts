// Trying incidents again, one after the other, and what came of it.
import { listIncidents, retryIncident, type Incident } from '../../api/work';
import { t } from '../../i18n/language';
import { tell } from '../../ui/notice';

export interface Retried {
  resolved: number;
  failedAgain: number; // As before, or for another reason.
  refused: number;
}

export async function retry(incidents: readonly Incident[]): Promise<Retried> {
  const tried = new Set<string>();
  for (const { id } of incidents)
    await retryIncident(id).then(
      () => tried.add(id),
      () => {},
    );
  // One that fails again stays the same incident.
  const failedAgain = (await listIncidents()).filter(({ id }) => tried.has(id)).length;
  return {
    resolved: tried.size - failedAgain,
    failedAgain,
    refused: incidents.length - tried.size,
  };
}

export function tellRetried({ resolved, failedAgain, refused }: Retried): void {
  if (refused > 0) tell(t('incident.stillFailing', { n: refused }), 'danger');
  if (failedAgain > 0) tell(t('incident.failedAgain', { n: failedAgain }), 'warn');
  if (resolved > 0) tell(t('incident.retried', { n: resolved }));
}
