// How people know processes, elements and cases: by their names, not their keys.
import { getCase, type Case } from '../api/cases';
import { definitionXml, getDefinition } from '../api/definitions';
import { useAsked } from '../api/use_asked';
import { namesIn } from '../journal/describe';
import { wordsOf } from '../values/names';

const definitions = new Map<string, Promise<{ name: string; elements: Map<string, string> }>>();
const cases = new Map<string, Promise<Case>>();

function definitionOf(id: string) {
  const known = definitions.get(id);
  if (known) return known;
  const asked = Promise.all([getDefinition(id), definitionXml(id)]).then(([it, xml]) => ({
    name: it.name ?? wordsOf(it.key),
    elements: namesIn(xml),
  }));
  asked.catch(() => definitions.delete(id));
  definitions.set(id, asked);
  return asked;
}

function caseOf(id: string): Promise<Case> {
  const known = cases.get(id);
  if (known) return known;
  const asked = getCase(id);
  asked.catch(() => cases.delete(id));
  cases.set(id, asked);
  return asked;
}

// Empty until it is known.
export function useProcessName(definition: string | null): string {
  return useAsked(definition, () => definitionOf(definition ?? '')).data?.name ?? '';
}

export function useElementName(definition: string | null, element: string | null): string {
  const { data } = useAsked(definition, () => definitionOf(definition ?? ''));
  return element ? (data?.elements.get(element) ?? wordsOf(element)) : '';
}

export function useCaseNumber(id: string): string {
  return useAsked(id, () => caseOf(id)).data?.number ?? '';
}

// Of who may not see the case, the element is called by its key.
export function useElementOfCase(id: string | null, element: string | null): string {
  const { data } = useAsked(id, () => caseOf(id ?? ''));
  return useElementName(data?.definitionId ?? null, element);
}
