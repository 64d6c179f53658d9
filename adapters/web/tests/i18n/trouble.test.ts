import { expect, it } from 'vitest';
import { migration } from '~/i18n/es/migration';
import { trouble } from '~/i18n/es/trouble';
import { engineText, found, hyphenated, isOfMigration } from './sources';

const text = engineText('engine/execution');

// What a set of data lacks is a kind made of two words.
const kinds = new Set([
  ...found(text, hyphenated).filter((it) => it !== 's-unavailable' && !isOfMigration(it)),
  ...(text.includes('"s-unavailable"') ? ['inputs-unavailable', 'outputs-unavailable'] : []),
]);

it('each kind of incident that the engine raises has a sentence, and no other', () => {
  expect([...kinds].map((kind) => `trouble.${kind}`).sort()).toEqual(Object.keys(trouble).sort());
});

it('each rule of a migration has a sentence, and no other', () => {
  const rules = found(text + engineText('engine/model'), hyphenated).filter(isOfMigration);
  const keys = new Set(rules.map((rule) => `trouble.${rule}`));
  expect([...keys].sort()).toEqual(Object.keys(migration).sort());
});
