import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readJournal, type JournalEvent } from '~/journal/record';
import { emptySituation, Replay, take, tokensByPlace, visibleFrom } from '~/journal/replay';
import { stepsOf } from '~/journal/steps';

function after(...events: JournalEvent[]) {
  const situation = emptySituation();
  for (const event of events) take(situation, event);
  return situation;
}

const created = { event: 'ProcessInstanceCreated', key: 'p' };
const token = (id: string, element: string) => ({ event: 'TokenCreated', token: id, element });
const enter = (key: string, element: string, more: object = {}) => ({
  event: 'ElementActivated',
  key,
  element,
  token: 't',
  scope: 'p',
  ...more,
});
const leave = (key: string) => ({ event: 'ElementCompleted', key });
const flow = (id: string, tokenId = 't') => ({
  event: 'SequenceFlowTaken',
  flow: id,
  token: tokenId,
});

describe('where a case stands', () => {
  it('a token rests in the element it entered', () => {
    const situation = after(created, token('t', 'start'), enter('a1', 'start'));
    expect(tokensByPlace(situation)).toEqual(new Map([['start', { count: 1, onFlow: false }]]));
  });

  it('a token that took a flow is on it until it enters the next element', () => {
    const onFlow = after(token('t', 'start'), enter('a1', 'start'), leave('a1'), flow('f1'));
    expect(tokensByPlace(onFlow)).toEqual(new Map([['f1', { count: 1, onFlow: true }]]));
    take(onFlow, enter('a2', 'task'));
    expect([...tokensByPlace(onFlow).keys()]).toEqual(['task']);
    expect(onFlow.flows.get('f1')).toBe(1);
  });

  it('tokens at one place are counted', () => {
    const situation = after(
      token('t1', 'join'),
      token('t2', 'join'),
      { ...enter('a1', 'join'), token: 't1' },
      { ...enter('a2', 'join'), token: 't2' },
    );
    expect(tokensByPlace(situation).get('join')?.count).toBe(2);
  });

  it('a subprocess shows the tokens inside of it instead of its own', () => {
    const situation = after(created, token('t', 'sub'), enter('s', 'sub'), token('t2', 'inner'), {
      ...enter('a2', 'inner'),
      token: 't2',
      scope: 's',
    });
    expect([...tokensByPlace(situation).keys()]).toEqual(['inner']);
  });

  it('loops are counted, and the body of a multi-instance is not one of them', () => {
    const situation = after(
      enter('body', 'opinar', { role: 'body' }),
      enter('i1', 'opinar', { role: 'inner', token: 't1', scope: 'body' }),
      enter('i2', 'opinar', { role: 'inner', token: 't2', scope: 'body' }),
      leave('i1'),
      leave('i2'),
      leave('body'),
    );
    expect(situation.entered.get('opinar')).toBe(2);
    expect(situation.finished.get('opinar')).toBe(2);
    expect(situation.open.size).toBe(0);
  });

  it('what was interrupted is canceled, and its token is gone', () => {
    const situation = after(token('t', 'task'), enter('a', 'task'), {
      event: 'ElementTerminated',
      key: 'a',
      token: 't',
    });
    expect(situation.canceled.get('task')).toBe(1);
    expect(situation.finished.has('task')).toBe(false);
    expect(tokensByPlace(situation).size).toBe(0);
  });

  it('a case that ended holds no token', () => {
    const situation = after(token('t', 'end'), enter('a', 'end'), {
      event: 'ProcessInstanceCanceled',
    });
    expect(situation.ended).toBe(true);
    expect(situation.tokens.size).toBe(0);
  });

  it('an incident stands until it is resolved', () => {
    const raised = { event: 'IncidentRaised', incident: 'i', element: 'calc' };
    const situation = after(raised, { event: 'IncidentMoved', incident: 'i', state: 'Retrying' });
    expect([...situation.incidents.values()]).toEqual(['calc']);
    take(situation, { event: 'IncidentMoved', incident: 'i', state: 'Resolved' });
    expect(situation.incidents.size).toBe(0);
  });

  it('values of nearer scopes hide those of farther ones', () => {
    const set = (scope: string, name: string, value: unknown) => ({
      event: 'VariableSet',
      scope,
      name,
      value,
    });
    const situation = after(
      created,
      enter('s', 'sub'),
      enter('a', 'task', { scope: 's' }),
      set('p', 'x', 1),
      set('p', 'y', 1),
      set('s', 'x', 2),
    );
    expect(visibleFrom(situation, 'a')).toEqual({ x: 2, y: 1 });
    expect(visibleFrom(situation, 'p')).toEqual({ x: 1, y: 1 });
  });
});

describe('going through a journal of PS54', () => {
  const steps = stepsOf(readJournal(readFileSync('tests/fixtures/ps54.ndjson', 'utf8')));

  it('going back gives the same as never having gone on', () => {
    const replay = new Replay(steps);
    for (const at of [5, steps.length, 40, 3, 90]) {
      const there = structuredClone(replay.at(at));
      expect(there).toEqual(structuredClone(new Replay(steps).at(at)));
    }
  });

  it('ends where the tasks are open', () => {
    const end = new Replay(steps).at(steps.length);
    const places = tokensByPlace(end);
    expect(places.get('monitorear_alianza')?.count).toBe(2);
    expect(places.get('opinar_alianza')?.count).toBe(1);
    expect(places.get('alianza_agregada')?.count).toBe(1);
    expect([...places.values()].reduce((sum, it) => sum + it.count, 0)).toBe(4);
  });

  it('is fast enough for long histories', () => {
    const long = Array.from({ length: 200 }, () => steps).flat();
    const begin = performance.now();
    new Replay(long).at(long.length);
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
