// Incidents by what they have in common: where, and why.
import type { Incident } from '../../api/work';

export interface Cause {
  key: string;
  definition: string;
  activityId: string;
  kind: string;
  message: string;
  incidents: Incident[];
}

// Ids, numbers and quoted values differ from case to case; the cause is the same.
export function pattern(message: string): string {
  return message
    .replace(/'[^']*'|"[^"]*"/g, '…')
    .replace(/\b\d[\d.,]*\b/g, '#')
    .trim();
}

export function causesOf(incidents: readonly Incident[]): Cause[] {
  const causes = new Map<string, Cause>();
  for (const incident of incidents) {
    const message = incident.incidentMessage ?? '';
    const key = [
      incident.processDefinitionId,
      incident.activityId,
      incident.incidentKind,
      pattern(message),
    ].join('\n');
    const cause = causes.get(key);
    if (cause) cause.incidents.push(incident);
    else
      causes.set(key, {
        key,
        definition: incident.processDefinitionId,
        activityId: incident.activityId,
        kind: incident.incidentKind,
        message,
        incidents: [incident],
      });
  }
  return [...causes.values()].sort((a, b) => b.incidents.length - a.incidents.length);
}
