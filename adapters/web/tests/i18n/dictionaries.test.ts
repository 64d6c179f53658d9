import { describe, expect, it } from 'vitest';
import { dictionary as english } from '~/i18n/en';
import { dictionary as spanish } from '~/i18n/es';
import { fill, speak, t, type Key } from '~/i18n/language';
import { found, textOf } from './sources';

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe('the two languages', () => {
  it('have the same keys', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(spanish).sort());
  });

  it.each(Object.keys(spanish) as Key[])('say the same of %s', (key) => {
    expect(placeholders(english[key])).toEqual(placeholders(spanish[key]));
    expect(english[key].split('|').length).toBe(spanish[key].split('|').length);
    expect(english[key].trim()).not.toBe('');
    expect(spanish[key].trim()).not.toBe('');
  });

  it('every key is used somewhere', () => {
    const code = textOf('src', /\.tsx?$/, 'i18n');
    const built = found(code, /`([a-zA-Z]+\.(?:[a-zA-Z]+\.)?)\$\{/g);
    const unused = Object.keys(spanish).filter(
      (key) => !code.includes(`'${key}'`) && !built.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});

describe('words', () => {
  it('values stand where they are named', () => {
    expect(fill('{a} y {b}, {c}', { a: 1, b: 'dos' })).toBe('1 y dos, {c}');
  });

  it('one is one, and anything else is many', () => {
    expect(fill('una tarea|{n} tareas', { n: 1 })).toBe('una tarea');
    expect(fill('una tarea|{n} tareas', { n: 0 })).toBe('0 tareas');
  });

  it('speak changes what is said', async () => {
    await speak('en');
    expect(t('nav.tasks')).toBe('Tasks');
    await speak('es');
    expect(t('nav.tasks')).toBe('Tareas');
    expect(document.documentElement.lang).toBe('es-CL');
  });
});
