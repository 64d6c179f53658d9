// How operators know processes, elements and cases: by their names, not their keys.
import { getCase } from '../../api/cases';
import { definitionXml, getDefinition } from '../../api/definitions';
import { useAsked } from '../../api/use_asked';
import { namesIn } from '../../journal/describe';
import { wordsOf } from '../../values/names';

const definitions = new Map<string, Promise<{ name: string; elements: Map<string, string> }>>();
const numbers = new Map<string, Promise<string>>();

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

function numberOf(id: string): Promise<string> {
  const known = numbers.get(id);
  if (known) return known;
  const asked = getCase(id).then((it) => it.number);
  asked.catch(() => numbers.delete(id));
  numbers.set(id, asked);
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
  return useAsked(id, () => numberOf(id)).data ?? '';
}
