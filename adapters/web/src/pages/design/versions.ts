// Versions of processes: when each was deployed, with which comment, and how many cases run on it.
import { listDeployments, runningCases, versionsOf, type Definition } from '../../api/definitions';

export interface Version {
  definition: Definition;
  running: number;
  deployedAt: string | null;
  comment: string | null;
}

// The latest first.
export async function loadVersions(key: string, signal: AbortSignal): Promise<Version[]> {
  const [definitions, deployments] = await Promise.all([
    versionsOf(key, signal),
    listDeployments(signal),
  ]);
  const counts = await Promise.all(definitions.map((it) => runningCases(it.id, signal)));
  return definitions.map((definition, index) => {
    const deployment = deployments.find((it) => it.id === definition.deploymentId);
    return {
      definition,
      running: counts[index]?.count ?? 0,
      deployedAt: deployment?.deploymentTime ?? null,
      comment: deployment?.name ?? null,
    };
  });
}
