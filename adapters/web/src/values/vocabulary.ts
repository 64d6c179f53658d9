// What the deployed forms call variables and the values of their choices, so that data is told in
// the words that people saw when they wrote it. A name that forms use for different things has none.
import { signal } from '@preact/signals';
import { wholeForms } from '../api/forms';

export interface Vocabulary {
  labels: ReadonlyMap<string, string>;
  choices: ReadonlyMap<string, string>;
}

const labelLengthMax = 40;

interface Component {
  key?: string;
  path?: string;
  label?: string;
  dateLabel?: string;
  values?: { label?: string; value?: unknown }[];
  components?: Component[];
}

function agree(words: Map<string, string | null>, name: string, word: string): void {
  const standing = words.get(name);
  words.set(name, standing === undefined || standing === word ? word : null);
}

const agreed = (words: Map<string, string | null>): Map<string, string> =>
  new Map([...words].filter((entry): entry is [string, string] => entry[1] !== null));

export function vocabularyOf(forms: readonly unknown[]): Vocabulary {
  const labels = new Map<string, string | null>();
  const choices = new Map<string, string | null>();
  const visit = (component: Component) => {
    const name = component.key ?? component.path;
    const label = component.label ?? component.dateLabel;
    // A question is no name, and its answers say little away from it.
    if (label?.includes('?')) return;
    if (name && label && label.length <= labelLengthMax) agree(labels, name, label);
    for (const choice of component.values ?? [])
      if (typeof choice.value === 'string' && choice.label)
        agree(choices, choice.value, choice.label);
    component.components?.forEach(visit);
  };
  for (const form of forms) if (typeof form === 'object' && form !== null) visit(form as Component);
  return { labels: agreed(labels), choices: agreed(choices) };
}

const known = signal<Vocabulary>({ labels: new Map(), choices: new Map() });
let asked = false;

async function learn(): Promise<void> {
  known.value = vocabularyOf((await wholeForms()).map((it) => it.content));
}

export function vocabulary(): Vocabulary {
  if (!asked) {
    asked = true;
    learn().catch(() => {}); // Names are put into words instead.
  }
  return known.value;
}
