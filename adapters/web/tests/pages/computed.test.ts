// What pages compute from what they were given.
import { describe, expect, it } from 'vitest';
import type { StoreRecord } from '~/api/stores';
import type { ElementStatistics } from '~/api/statistics';
import type { Incident } from '~/api/work';
import { caseQuery } from '~/pages/audit/case_query';
import { heatClass, warmth } from '~/pages/audit/heat';
import { causesOf } from '~/pages/operation/causes';
import { columnsOf } from '~/pages/registers/columns';
import { isLate } from '~/pages/tasks/due';
import { mayOpen, openSections } from '~/session/rights';
import { windowOf } from '~/ui/window_of';

describe('the search for cases', () => {
  it('what is empty is not asked for', () => {
    expect(caseQuery(new URLSearchParams('buscar=12&estado='))).toEqual({ search: '12' });
  });

  it('days are whole days of the office', () => {
    const { from, to } = caseQuery(new URLSearchParams('desde=2026-07-01&hasta=2026-07-01'));
    expect(from).toBe('2026-07-01T04:00:00.000Z');
    expect(to).toBe('2026-07-02T03:59:59.999Z');
  });
});

describe('causes of incidents', () => {
  const incident = (id: string, activityId: string, incidentMessage: string) =>
    ({ id, activityId, incidentKind: 'expression-failed', incidentMessage }) as Incident;

  it('messages that differ in values alone have one cause', () => {
    const causes = causesOf([
      incident('1', 'a', "no variable 'x' in instance 17"),
      incident('2', 'a', "no variable 'y' in instance 18"),
      incident('3', 'b', "no variable 'x' in instance 17"),
    ]);
    expect(causes.map(({ activityId, incidents }) => [activityId, incidents.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });
});

describe('the heat map', () => {
  const at = (element: string, entered: number) => ({ element, entered }) as ElementStatistics;

  it('the most is hottest, and what was never is cold', () => {
    const warm = warmth([at('a', 100), at('b', 25), at('c', 0)], 'entered');
    expect(warm.get('a')).toBe(1);
    expect(warm.get('b')).toBe(0.5);
    expect(warm.has('c')).toBe(false);
    expect(heatClass(1)).toBe('heat-5');
    expect(heatClass(0.01)).toBe('heat-1');
  });

  it('without anything it is all cold', () => {
    expect(warmth([at('a', 0)], 'entered').size).toBe(0);
  });
});

describe('columns of a register', () => {
  const record = (content: Record<string, unknown>) => ({ content }) as StoreRecord;

  it('the name comes first, then what most records have; what needs room is left out', () => {
    expect(
      columnsOf([
        record({ id: '1', estado: 'vigente', nombre: 'A', indicadores: [1], nota: null }),
        record({ id: '2', estado: 'vigente', nombre: 'B', nota: 'x' }),
      ]),
    ).toEqual(['nombre', 'estado', 'nota']);
  });
});

it('a task is late once its due date has passed', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  expect(isLate('2026-11-23T08:59:00.000-0300', now)).toBe(true);
  expect(isLate('2026-11-23T09:01:00.000-0300', now)).toBe(false);
  expect(isLate(null, now)).toBe(false);
});

describe('what rights open', () => {
  it('staff see their work and nothing else', () => {
    expect(openSections(['staff']).map(({ path }) => path)).toEqual([
      '/tareas',
      '/iniciar',
      '/registros',
    ]);
  });

  it('administrators see all, and nobody sees what asks for a right', () => {
    expect(openSections(['administrator']).length).toBe(7);
    expect(mayOpen([], ['auditor'])).toBe(false);
    expect(mayOpen([], [])).toBe(true);
  });
});

describe('the rows in sight', () => {
  it('are few, whatever the length of the list', () => {
    const { first, last } = windowOf(20000, 50, 500000, 600);
    expect(first).toBeLessThanOrEqual(10000);
    expect(last).toBeGreaterThanOrEqual(10012);
    expect(last - first).toBeLessThan(30);
  });

  it('never leave the list', () => {
    expect(windowOf(3, 50, 0, 600)).toEqual({ first: 0, last: 3 });
    expect(windowOf(0, 50, 900, 600)).toEqual({ first: 0, last: 0 });
  });
});
