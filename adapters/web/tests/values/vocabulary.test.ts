import { expect, it } from 'vitest';
import { vocabularyOf } from '~/values/vocabulary';

const form = (...components: object[]) => ({ components });

it('takes the labels and choices of forms, also of lists in them', () => {
  const { labels, choices } = vocabularyOf([
    form({
      path: 'vinculos',
      label: 'Vínculos',
      components: [
        {
          key: 'tipo',
          label: 'Tipo de vínculo',
          values: [{ value: 'convenio', label: 'Convenio' }],
        },
      ],
    }),
  ]);
  expect(labels.get('tipo')).toBe('Tipo de vínculo');
  expect(labels.get('vinculos')).toBe('Vínculos');
  expect(choices.get('convenio')).toBe('Convenio');
});

it('a name that forms use for different things has no label', () => {
  const { labels } = vocabularyOf([
    form({ key: 'nombre', label: 'Institución' }),
    form({ key: 'nombre', label: 'Indicador' }),
    form({ key: 'meta', label: 'Meta' }),
  ]);
  expect(labels.has('nombre')).toBe(false);
  expect(labels.get('meta')).toBe('Meta');
});

it('a question is no name', () => {
  expect(vocabularyOf([form({ key: 'x', label: '¿Sigue?' })]).labels.size).toBe(0);
});
