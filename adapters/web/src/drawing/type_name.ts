// What a type of element is called: "userTask" is "Tarea de persona".
import { t, type Key } from '../i18n/language';
import { wordsOf } from '../values/names';

export function typeName(type: string): string {
  const key = `type.${type}` as Key;
  const told = t(key);
  return told === key ? wordsOf(type) : told;
}
