// A real server of its own for each test file: PS54 and its people on an empty database.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const binary = process.env['CAUCE'] ?? join(root, 'build/release/bin/cauce');

const basic = (user) => `Basic ${Buffer.from(`${user}:${user}`).toString('base64')}`;

const typed = (variables) =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      typeof value === 'object' ? { value: JSON.stringify(value), type: 'Json' } : { value },
    ]),
  );

export async function startServer(...options) {
  const folder = mkdtempSync(join(tmpdir(), 'cauce-browser-'));
  const ps54 = join(root, 'processes/ps54');
  const child = spawn(
    binary,
    [
      'serve',
      ...['--db', join(folder, 'cauce.db')],
      ...['--listen', '127.0.0.1:0'],
      ...['--deploy', ps54],
      ...['--people', join(ps54, 'people.json')],
      ...['--time-zone', 'America/Santiago'],
      ...options,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /^listening on (http\S+)/.exec(line);
      if (found) resolve(found[1]);
    });
    child.once('error', reject);
    exited.then((code) => reject(new Error(`the server ended with ${code}`)));
  });

  // Straight to the routes, as a program would, by password.
  async function ask(user, path, body, method = body === undefined ? 'GET' : 'POST') {
    const response = await fetch(url + path, {
      method,
      headers: {
        Authorization: basic(user),
        'Content-Type': 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text ? JSON.parse(text) : null;
  }

  return {
    url,
    ask,
    // The open task of an element in a case, done by a program.
    async complete(caseId, user, element, variables = {}) {
      const tasks = await ask(
        'admin',
        `/engine-rest/task?processInstanceId=${caseId}&taskDefinitionKey=${element}`,
      );
      const [task] = tasks;
      if (!task) throw new Error(`no task ${element} is open`);
      await ask(user, `/engine-rest/task/${task.id}/complete`, { variables: typed(variables) });
    },
    async start(user, businessKey, { process = 'ps54', variables = {} } = {}) {
      const { id } = await ask(user, `/engine-rest/process-definition/key/${process}/start`, {
        businessKey,
        variables: typed(variables),
      });
      return id;
    },
    // A drawing of tests/browser/files.
    async deploy(name) {
      const body = new FormData();
      body.set('deployment-name', name);
      body.set(name, new Blob([readFileSync(join(root, 'tests/browser/files', name))]), name);
      const response = await fetch(`${url}/engine-rest/deployment/create`, {
        method: 'POST',
        headers: { Authorization: basic('diego') },
        body,
      });
      if (!response.ok) throw new Error(await response.text());
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
