// Names of variables in plain words: "tipo_vinculo" reads "Tipo vinculo".
export type Labels = ReadonlyMap<string, string>;

export function wordsOf(name: string): string {
  const spaced = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim()
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

interface Component {
  key?: string;
  path?: string;
  label?: string;
  dateLabel?: string;
  components?: Component[];
}

// What a form calls the variables that it asks for.
export function labelsOf(form: unknown): Map<string, string> {
  const labels = new Map<string, string>();
  const visit = (component: Component) => {
    const name = component.key ?? component.path;
    const label = component.label ?? component.dateLabel;
    if (name && label) labels.set(name, label);
    component.components?.forEach(visit);
  };
  if (typeof form === 'object' && form !== null) visit(form as Component);
  return labels;
}

export const labelOf = (name: string, labels?: Labels): string =>
  labels?.get(name) ?? wordsOf(name);
