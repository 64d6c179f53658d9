// What is written in the sources, here and of the engine.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function files(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path, ending) : ending.test(path) ? [path] : [];
  });
}

export const textOf = (folder: string, ending: RegExp, but?: string) =>
  files(folder, ending)
    .filter((path) => !but || !path.includes(but))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');

// Without comments; `folder` is told from the root of the repository.
export const engineText = (folder: string) =>
  textOf(join('../..', folder), /\.(cpp|h)$/).replace(/\/\/.*/g, '');

export const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((it) => it[1] ?? '');

// What names kinds and rules: words with hyphens.
export const hyphenated = /"([a-z]+(?:-[a-z0-9]+)+)"/g;

// A rule that stands in the way of taking a case to another version.
export const isOfMigration = (rule: string): boolean => rule.startsWith('migration-');
