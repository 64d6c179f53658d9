import { describe, expect, it } from 'vitest';
import type { Finding } from '~/api/definitions';
import { sentences, themes } from '~/i18n/es/findings';
import { linesOf, toldOf } from '~/i18n/findings';
import { speak } from '~/i18n/language';
import { engineText, found, hyphenated, isOfMigration } from './sources';

const folders = 'engine/model engine/feel engine/dmn adapters/bpmn adapters/dmn adapters/xml';
const code = folders.split(' ').map(engineText).join('\n');

// Words with a hyphen that name something else: encodings, a part of a language's address, and what
// happens only when a decision is evaluated.
const elsewhere = new Set([
  ...['utf-8', 'us-ascii', 'iso-8859-1', 'b-feel'],
  ...['dmn-input-missing', 'dmn-input-refused', 'dmn-no-rule-matched', 'dmn-value-not-allowed'],
]);

// In the sources of the findings what is written with hyphens is the id of a rule; the few ids that
// are one word stand in calls that make a finding.
const rules = new Set([
  ...found(code, hyphenated).filter((it) => !elsewhere.has(it) && !isOfMigration(it)),
  ...found(code, /\b(?:error|warn|read_number)\([^";]*"([a-z]+)"/g),
  ...found(code, /\bread_text\(\*form, "([a-z]+)"/g).map((it) => `form-${it}`),
]);

describe('the rules of the findings', () => {
  it('each has a sentence in Spanish', () => {
    expect(rules.size).toBeGreaterThan(150);
    expect([...rules].filter((it) => !sentences.has(it)).sort()).toEqual([]);
  });

  it('each sentence has a rule', () => {
    expect([...sentences.keys()].filter((it) => !rules.has(it))).toEqual([]);
  });

  it('what is said to be no rule stands in the sources', () => {
    expect([...elsewhere].filter((it) => !code.includes(`"${it}"`))).toEqual([]);
  });

  it('each sentence stands in one theme only', () => {
    const keys = Object.values(themes).flatMap((theme) => Object.keys(theme));
    expect(keys.length).toBe(sentences.size);
  });

  it.each([...sentences])('%s is said in a plain sentence', (_, sentence) => {
    expect(sentence).toMatch(/^[A-ZÁÉÍÓÚÑ].*\.$/);
    expect(sentence.length).toBeLessThan(240);
  });
});

describe('what is told of a finding', () => {
  const finding = {
    severity: 'error',
    rule: 'cancel-misplaced',
    message: "only a transaction can be canceled, but 'x' is not",
    hint: 'make it a transaction',
  } as Finding;
  const { message, hint } = finding;
  const sentence = sentences.get(finding.rule) ?? null;

  it('in Spanish it is the sentence, then the exact words', async () => {
    await speak('es');
    expect(sentence).not.toBeNull();
    expect(toldOf(finding)).toEqual({ sentence, exact: [message, hint] });
    expect(linesOf(finding)).toBe(`${sentence}\n${message}\n${hint}`);
  });

  it('in English it is the exact words alone', async () => {
    await speak('en');
    expect(toldOf(finding)).toEqual({ sentence: null, exact: [message, hint] });
    expect(linesOf(finding)).toBe(`${message}\n${hint}`);
  });

  it('a rule that is not known has no sentence, and what has no hint no second line', async () => {
    await speak('es');
    const unknown = { ...finding, rule: 'constructor', hint: null };
    expect(toldOf(unknown)).toEqual({ sentence: null, exact: [message] });
    expect(linesOf(unknown)).toBe(message);
  });
});
