// The words of the pages in the chosen language.
import { signal } from '@preact/signals';
import type { Dictionary } from './es';

export type Key = keyof Dictionary;
export type Language = 'es' | 'en';

const remembered = 'cauce.language';
const loaders: Record<Language, () => Promise<{ dictionary: Dictionary }>> = {
  es: () => import('./es'),
  en: () => import('./en'),
};

export const language = signal<Language>('es');
const words = signal<Partial<Dictionary>>({});

export async function speak(wanted: Language): Promise<void> {
  const { dictionary } = await loaders[wanted]();
  words.value = dictionary;
  language.value = wanted;
  document.documentElement.lang = wanted === 'es' ? 'es-CL' : 'en';
  localStorage.setItem(remembered, wanted);
}

export const chosenLanguage = (): Language =>
  localStorage.getItem(remembered) === 'en' ? 'en' : 'es';

export type Values = Record<string, string | number>;

// `{name}` stands for a value; of "one task|{n} tasks" the first is taken when `n` is 1.
export function fill(pattern: string, values: Values): string {
  const forms = pattern.split('|');
  const form = forms.length === 2 && values['n'] !== 1 ? forms[1] : forms[0];
  return (form ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export function t(key: Key, values: Values = {}): string {
  return fill(words.value[key] ?? key, values);
}
