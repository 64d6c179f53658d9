// @vitest-environment node
// The types of the clients are those of the document that the server makes.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { typesOf } from '../../build/client.mjs';

const read = (name: string) => readFileSync(resolve('src/api', name), 'utf8');

test('the types are those of the document', async () => {
  expect(await typesOf(JSON.parse(read('openapi.json')) as object)).toBe(read('openapi.d.ts'));
}, 30_000);
