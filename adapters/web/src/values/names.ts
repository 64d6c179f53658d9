// Names of variables in plain words: as the forms call them, else "tipo_vinculo" reads "Tipo vinculo".
import { vocabulary } from './vocabulary';

export function wordsOf(name: string): string {
  const spaced = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim()
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

export const labelOf = (name: string): string => vocabulary().labels.get(name) ?? wordsOf(name);
