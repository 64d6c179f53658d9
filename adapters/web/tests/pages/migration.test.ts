// What the page that moves cases to another version computes.
import { describe, expect, it } from 'vitest';
import type { CaseSummary } from '~/api/cases';
import type { FlowNode } from '~/drawing/flow_nodes';
import { migrateMany, type Outcome } from '~/pages/operation/migration/many';
import { changed, instructionsOf, mappingOf, planRows } from '~/pages/operation/migration/plan';

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

  const before = [node('quiet'), node('dropped'), node('late', 'boundaryEvent'), node('busy')];
  const after = [node('quiet'), node('busy'), node('labor'), node('soon', 'boundaryEvent')];
  const running = new Map([['busy', 2]]);

  it('what is at work and lost comes first, what stays as it is last', () => {
    const rows = planRows(before, after, running, mappingOf([instruction('quiet', 'quiet')]), []);
    expect(rows.map((it) => [it.node.id, it.running, it.isQuiet])).toEqual([
      ['busy', 2, false],
      ['dropped', 0, false],
      ['late', 0, false],
      ['quiet', 0, true],
    ]);
    expect(rows[0]?.choices.map((it) => it.id)).toEqual(['quiet', 'busy', 'labor']);
    expect(rows[2]?.choices.map((it) => it.id)).toEqual(['soon']);
  });

  it('what the server finds stands at its element, above all else', () => {
    const mapping = mappingOf([instruction('busy', 'busy'), instruction('quiet', 'soon')]);
    const finding = { instruction: 1, rule: 'type-differs', message: 'expected another' };
    const rows = planRows(before, after, running, mapping, [finding]);
    expect(rows.map((it) => it.node.id)).toEqual(['quiet', 'busy', 'dropped', 'late']);
    expect(rows[0]?.findings).toEqual([finding]);
    expect(rows[0]?.choices.map((it) => it.id)).toEqual(['quiet', 'busy', 'labor', 'soon']);
    expect(rows[1]?.findings).toEqual([]);
  });

  it('what waits anew is no quiet element', () => {
    const mapping = mappingOf([instruction('late', 'late', true)]);
    expect(planRows(before, after, running, mapping, []).at(-1)?.isQuiet).toBe(false);
  });
});

describe('moving many cases', () => {
  const cases = Array.from({ length: 45 }, (_, n) => ({ id: String(n) }) as CaseSummary);

  it('goes on after a refusal, and tells after each part what came of all until then', async () => {
    const problem = { rule: 'case-over', element: null, message: 'it is over' };
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
