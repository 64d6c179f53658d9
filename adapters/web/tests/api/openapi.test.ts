// @vitest-environment node
// The typed clients ask only what the server's document tells.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { typesOf } from '../../build/client.mjs';

const folder = resolve('src/api');
const read = (name: string) => readFileSync(resolve(folder, name), 'utf8');

interface Document {
  paths: Record<string, Record<string, unknown>>;
}
const document = JSON.parse(read('openapi.json')) as Document;

// "/api/accounts/${encodeURIComponent(id)}" is "/api/accounts/{}".
function pathsIn(source: string): string[] {
  return [...source.matchAll(/['`](\/(?:api|engine-rest)\/[^'`?]*)['`]/g)].map((found) =>
    (found[1] ?? '').replace(/\$\{[^}]*\}/g, '{}'),
  );
}
const told = Object.keys(document.paths).map((path) => path.replace(/\{[^}]*\}/g, '{}'));

test('the types are those of the document', async () => {
  expect(await typesOf(document)).toBe(read('openapi.d.ts'));
}, 30_000);

test('every path that a client names is one of the server, or begins one', () => {
  const sources = readdirSync(folder).filter((name) => /^[a-z_]+\.ts$/.test(name));
  const named = sources.flatMap((name) => pathsIn(read(name)));
  expect(named.length).toBeGreaterThan(20);
  const unknown = named.filter(
    (path) => !told.some((it) => it === path || it.startsWith(`${path}/`)),
  );
  expect(unknown).toEqual([]);
});
