import { expect, it } from 'vitest';
import { match } from '~/routing/match';
import { findPage } from '~/routing/pages';

it.each([
  ['/tareas', '/tareas', {}],
  ['/tareas/:id', '/tareas/17', { id: '17' }],
  ['/tareas/:id', '/tareas/17/', { id: '17' }],
  ['/registros/:id', '/registros/a%20b', { id: 'a b' }],
])('%s is followed by %s', (pattern, path, parameters) => {
  expect(match(pattern, path)).toEqual(parameters);
});

it.each([
  ['/tareas', '/'],
  ['/tareas/:id', '/tareas'],
  ['/tareas/:id', '/tareas/1/2'],
  ['/tareas/:id', '/tareas/%E0%A4%A'],
])('%s is not followed by %s', (pattern, path) => {
  expect(match(pattern, path)).toBeNull();
});

it('a page is found with what its address says', () => {
  expect(findPage('/disenar/ps54/comparar/1/2')?.parameters).toEqual({
    process: 'ps54',
    a: '1',
    b: '2',
  });
  expect(findPage('/nada')).toBeNull();
});
