// All that the replay of a case needs.
import { getCase, journal, type Case } from '../../api/cases';
import { definitionXml } from '../../api/definitions';
import { elementsOf, isQuiet, namesIn, type Names } from '../../journal/describe';
import { readJournal } from '../../journal/record';
import { stepsOf, type Step } from '../../journal/steps';

export interface History {
  found: Case;
  xml: string;
  steps: Step[];
  names: Names;
  elements: ReadonlyMap<string, string>;
}

export async function loadHistory(id: string, signal: AbortSignal): Promise<History> {
  const [found, ndjson] = await Promise.all([getCase(id, signal), journal(id, signal)]);
  const xml = await definitionXml(found.definitionId, signal);
  const steps = stepsOf(readJournal(ndjson)).filter((step) => !isQuiet(step.event));
  return { found, xml, steps, names: namesIn(xml), elements: elementsOf(steps) };
}
