// What the page that moves cases to another version computes.
import { describe, expect, it } from 'vitest';
import type { CaseSummary } from '~/api/cases';
import type { FlowNode } from '~/drawing/flow_nodes';
import { migrateMany, type Outcome } from '~/pages/operation/migration/many';
import {
  changed,
  instructionsOf,
  mappingOf,
  planRows,
  type Ground,
} from '~/pages/operation/migration/plan';

const node = (id: string, kind = 'userTask'): FlowNode => ({
  id,
  name: id,
  type: kind,
  kind,
  waits: false,
});

const instruction = (source: string, target: string, updateEventTrigger = false) => ({
  sourceActivityIds: [source],
  targetActivityIds: [target],
  updateEventTrigger,
});

describe('the plan', () => {
  it('is what the server made of it until it is changed', () => {
    const made = [instruction('a', 'a'), instruction('late', 'late', true)];
    const mapping = mappingOf(made);
    expect(instructionsOf(mapping)).toEqual(made);
    const other = changed(mapping, 'a', { target: 'b', anew: false });
    expect(instructionsOf(other)).toEqual([instruction('a', 'b'), made[1]]);
    expect(instructionsOf(changed(other, 'a', { target: '', anew: false }))).toEqual([made[1]]);
    expect(instructionsOf(mapping)).toEqual(made);
  });

  const ground: Ground = {
    before: [node('dropped'), node('late', 'boundaryEvent'), node('quiet'), node('busy')],
    after: [node('quiet'), node('busy'), node('labor'), node('soon', 'boundaryEvent')],
    running: new Map([['busy', 2]]),
    differing: new Set(),
    made: mappingOf([instruction('quiet', 'quiet')]),
  };

  it('what is at work comes first; each can become what is of its kind', () => {
    const rows = planRows(ground, ground.made, []);
    expect(rows.map((it) => [it.node.id, it.running, it.isQuiet])).toEqual([
      ['busy', 2, false],
      ['dropped', 0, false],
      ['late', 0, false],
      ['quiet', 0, true],
    ]);
    expect(rows[0]?.choices.map((it) => it.id)).toEqual(['quiet', 'busy', 'labor']);
    expect(rows[2]?.choices.map((it) => it.id)).toEqual(['soon']);
  });

  it('what the server finds stands at its element', () => {
    const mapping = mappingOf([instruction('busy', 'busy'), instruction('quiet', 'soon')]);
    const finding = { instruction: 1, rule: 'migration-type-differs', message: 'expected another' };
    const found = planRows(ground, mapping, [finding]).filter((it) => it.findings.length > 0);
    expect(found.map((it) => [it.node.id, it.findings])).toEqual([['quiet', [finding]]]);
    expect(found[0]?.choices.map((it) => it.id)).toEqual(['quiet', 'busy', 'labor', 'soon']);
  });

  it('what was lost is no quiet element when it stays after all', () => {
    const mapping = mappingOf([instruction('quiet', 'quiet'), instruction('dropped', 'dropped')]);
    const quiet = planRows(ground, mapping, []).filter((it) => it.isQuiet);
    expect(quiet.map((it) => it.node.id)).toEqual(['quiet']);
  });

  it('what is waited for is quiet when it is drawn the same and waits on', () => {
    const late: FlowNode = { ...node('late', 'boundaryEvent'), waits: true };
    const made = mappingOf([instruction('late', 'late')]);
    const isQuiet = (differing: string[], anew: boolean) =>
      planRows(
        { ...ground, before: [late], differing: new Set(differing), made },
        mappingOf([instruction('late', 'late', anew)]),
        [],
      )[0]?.isQuiet;
    expect(isQuiet([], false)).toBe(true);
    expect(isQuiet([], true)).toBe(false);
    expect(isQuiet(['late'], false)).toBe(false);
  });
});

describe('moving many cases', () => {
  const cases = Array.from({ length: 45 }, (_, n) => ({ id: String(n) }) as CaseSummary);

  it('goes on after a refusal, and tells after each part what came of all until then', async () => {
    const problem = { rule: 'migration-case-over', element: null, message: 'it is over' };
    const asked: number[] = [];
    const told: Outcome[] = [];
    await migrateMany(
      cases,
      async (ids) => {
        asked.push(ids.length);
        return {
          findings: [],
          cases: ids.map((id) => ({ id, problems: id === '3' ? [problem] : [] })),
        };
      },
      (outcome) => told.push(outcome),
    );
    expect(asked).toEqual([20, 20, 5]);
    expect(told.map((it) => [it.moved, it.refused.length, it.total])).toEqual([
      [19, 1, 45],
      [39, 1, 45],
      [44, 1, 45],
    ]);
    expect(told[2]?.refused).toEqual([{ case: cases[3], problems: [problem] }]);
  });

  it('what was done before the server is gone is told', async () => {
    let parts = 0;
    const told: Outcome[] = [];
    const migrating = migrateMany(
      cases,
      async (ids) => {
        if (++parts > 1) throw new Error('gone');
        return { findings: [], cases: ids.map((id) => ({ id, problems: [] })) };
      },
      (outcome) => told.push(outcome),
    );
    await expect(migrating).rejects.toThrow('gone');
    expect(told.map((it) => it.moved)).toEqual([20]);
  });
});
