import { expect, it } from 'vitest';
import { trouble } from '~/i18n/es/trouble';
import { engineText, found, hyphenated } from './sources';

const text = engineText('engine/execution');

// What a set of data lacks is a kind made of two words.
const kinds = new Set([
  ...found(text, hyphenated).filter((it) => it !== 's-unavailable'),
  ...(text.includes('"s-unavailable"') ? ['inputs-unavailable', 'outputs-unavailable'] : []),
]);

it('each kind of incident that the engine raises has a sentence, and no other', () => {
  expect([...kinds].map((kind) => `trouble.${kind}`).sort()).toEqual(Object.keys(trouble).sort());
});
