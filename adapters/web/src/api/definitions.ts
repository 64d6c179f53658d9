// What is deployed: processes, decisions, forms, and deploying.
import { get, post, send } from './client';
import type { Schemas } from './schemas';

export type Definition = Schemas['Definition'];
export type Deployment = Schemas['Deployment'];
export type DeployedResource = Schemas['DeployedResource'];
export type Finding = Schemas['Finding'];

const rest = '/engine-rest';
const one = (id: string) => encodeURIComponent(id);

export const latestDefinitions = (signal?: AbortSignal) =>
  get<Definition[]>(
    `${rest}/process-definition`,
    { latestVersion: true, sortBy: 'name', sortOrder: 'asc' },
    signal,
  );
export const versionsOf = (key: string, signal?: AbortSignal) =>
  get<Definition[]>(
    `${rest}/process-definition`,
    { key, sortBy: 'version', sortOrder: 'desc' },
    signal,
  );
export const getDefinition = (id: string, signal?: AbortSignal) =>
  get<Definition>(`${rest}/process-definition/${one(id)}`, {}, signal);
export const definitionXml = async (id: string, signal?: AbortSignal) =>
  (await get<{ bpmn20Xml: string }>(`${rest}/process-definition/${one(id)}/xml`, {}, signal))
    .bpmn20Xml;

export const startForm = (id: string, signal?: AbortSignal) =>
  get<object>(`${rest}/process-definition/${one(id)}/deployed-start-form`, {}, signal);
export const startCase = (id: string, body: { businessKey?: string; variables: object }) =>
  post<{ id: string }>(`${rest}/process-definition/${one(id)}/start`, body);

export type Decision = Schemas['Decision'];

export const latestDecisions = (signal?: AbortSignal) =>
  get<Decision[]>(
    `${rest}/decision-definition`,
    { latestVersion: true, sortBy: 'name', sortOrder: 'asc' },
    signal,
  );
export const decisionXml = async (key: string, signal?: AbortSignal) =>
  (await get<{ dmnXml: string }>(`${rest}/decision-definition/key/${one(key)}/xml`, {}, signal))
    .dmnXml;

export const listDeployments = (signal?: AbortSignal) =>
  get<Deployment[]>(
    `${rest}/deployment`,
    { sortBy: 'deploymentTime', sortOrder: 'desc', maxResults: 200 },
    signal,
  );
export const resourcesOf = (deployment: string, signal?: AbortSignal) =>
  get<DeployedResource[]>(`${rest}/deployment/${one(deployment)}/resources`, {}, signal);
export const resourceText = async (deployment: string, resource: string, signal?: AbortSignal) =>
  (
    await send('GET', `${rest}/deployment/${one(deployment)}/resources/${one(resource)}/data`, {
      signal,
    })
  ).text();

export type Deployed = Schemas['Deployed'];

export async function deploy(comment: string, files: Record<string, string>): Promise<Deployed> {
  const body = new FormData();
  body.set('deployment-name', comment);
  body.set('deployment-source', 'cauce');
  for (const [name, content] of Object.entries(files))
    body.set(name, new File([content], name, { type: 'application/octet-stream' }));
  const response = await send('POST', `${rest}/deployment/create`, { body });
  return (await response.json()) as Deployed;
}

export async function lint(name: string, xml: string, signal?: AbortSignal): Promise<Finding[]> {
  const response = await send('POST', '/api/lint', {
    query: { name },
    body: xml,
    contentType: 'application/xml',
    signal,
  });
  return (await response.json()) as Finding[];
}

export const runningCases = (definitionId: string, signal?: AbortSignal) =>
  get<{ count: number }>(
    `${rest}/process-instance/count`,
    { processDefinitionId: definitionId },
    signal,
  );
export const openTasks = (definitionId: string, signal?: AbortSignal) =>
  get<{ taskDefinitionKey: string; name: string }[]>(
    `${rest}/task`,
    { processDefinitionId: definitionId, maxResults: 2000 },
    signal,
  );
