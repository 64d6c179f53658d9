// What a designer is told of a finding. The exact words are the server's, which are English.
import type { Finding } from '../api/definitions';
import { sentences } from './es/findings';
import { language } from './language';

export interface ToldFinding {
  sentence: string | null; // None in English, nor for a rule that has none.
  exact: string[]; // The message, and the hint when there is one.
}

export function toldOf(finding: Finding): ToldFinding {
  const sentence = language.value === 'es' ? (sentences.get(finding.rule) ?? null) : null;
  return { sentence, exact: finding.hint ? [finding.message, finding.hint] : [finding.message] };
}

// For where there is only plain text.
export function linesOf(finding: Finding): string {
  const { sentence, exact } = toldOf(finding);
  return (sentence ? [sentence, ...exact] : exact).join('\n');
}
