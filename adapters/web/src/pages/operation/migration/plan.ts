// The plan by which cases go to another version: what each element of the old drawing becomes.
import type { MigrationFinding, MigrationInstruction } from '../../../api/migration';
import type { FlowNode } from '../../../drawing/flow_nodes';

export interface Becoming {
  target: string;
  anew: boolean; // What waits for an event waits anew, as the new drawing has it.
}

// By element of the old drawing; what is not there is lost.
export type Mapping = ReadonlyMap<string, Becoming>;

export const mappingOf = (instructions: readonly MigrationInstruction[]): Mapping =>
  new Map(
    instructions.map((it) => [
      it.sourceActivityIds[0] ?? '',
      { target: it.targetActivityIds[0] ?? '', anew: it.updateEventTrigger ?? false },
    ]),
  );

export const instructionsOf = (mapping: Mapping): MigrationInstruction[] =>
  [...mapping].map(([source, { target, anew }]) => ({
    sourceActivityIds: [source],
    targetActivityIds: [target],
    updateEventTrigger: anew,
  }));

// With an empty target the element is lost.
export function changed(mapping: Mapping, source: string, becoming: Becoming): Mapping {
  const next = new Map(mapping);
  if (becoming.target) next.set(source, becoming);
  else next.delete(source);
  return next;
}

// What a plan is made for.
export interface Ground {
  before: readonly FlowNode[];
  after: readonly FlowNode[];
  running: ReadonlyMap<string, number>; // How often something is at work, by element of `before`.
  differing: ReadonlySet<string>; // Elements that are not drawn the same.
  made: Mapping; // As it was before it was changed.
}

export interface PlanRow {
  node: FlowNode;
  running: number;
  becoming: Becoming | null;
  choices: FlowNode[]; // What it can become.
  findings: MigrationFinding[];
  // Nothing is at work here, and nothing changes that is waited for; nor did it before.
  isQuiet: boolean;
}

// Where something is at work comes first; the order does not depend on what is changed.
export function planRows(
  { before, after, running, differing, made }: Ground,
  mapping: Mapping,
  findings: readonly MigrationFinding[],
): PlanRow[] {
  const places = new Map([...mapping.keys()].map((source, index) => [source, index]));
  const rows = before.map((node): PlanRow => {
    const becoming = mapping.get(node.id) ?? null;
    const count = running.get(node.id) ?? 0;
    const found = findings.filter((it) => it.instruction === places.get(node.id));
    const stays = (it: Becoming | null | undefined) => it?.target === node.id && !it.anew;
    return {
      node,
      running: count,
      becoming,
      choices: after.filter((it) => it.kind === node.kind || it.id === becoming?.target),
      findings: found,
      isQuiet:
        found.length === 0 &&
        count === 0 &&
        stays(becoming) &&
        stays(made.get(node.id)) &&
        !(node.waits && differing.has(node.id)),
    };
  });
  return rows.sort((a, b) => Number(b.running > 0) - Number(a.running > 0));
}
