// Writes src/api/openapi.d.ts, the types of the server's interface, from its OpenAPI document:
//
//     npm run client                           from src/api/openapi.json, as it was kept
//     npm run client -- http://127.0.0.1:8080  from that server; the document is kept
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const kept = new URL('../src/api/openapi.json', import.meta.url);
const types = new URL('../src/api/openapi.d.ts', import.meta.url);

// What states no body and no answer has no types worth writing.
function isTyped(path, operation) {
  const answers = Object.entries(operation.responses).filter(([status]) => status !== 'default');
  return (
    path.startsWith('/api/') ||
    operation.requestBody !== undefined ||
    answers.some(([status, answer]) => status !== '200' || answer.content)
  );
}

function typedPart(document) {
  const paths = {};
  for (const [path, operations] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(operations))
      if (isTyped(path, operation)) (paths[path] ??= {})[method] = operation;
  return { ...document, paths };
}

export async function typesOf(document) {
  const tree = await openapiTS(typedPart(document), { alphabetize: false });
  const text = `// Written by \`npm run client\`; not by hand.\n${astToString(tree)}`;
  return format(text, { ...(await resolveConfig(kept)), parser: 'typescript' });
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const server = process.argv[2];
  if (server) {
    const response = await fetch(new URL('/api/openapi.json', server));
    if (!response.ok) throw new Error(`${server} answers ${response.status}`);
    await writeFile(kept, `${JSON.stringify(await response.json(), null, 1)}\n`);
  }
  await writeFile(types, await typesOf(JSON.parse(await readFile(kept, 'utf8'))));
}
