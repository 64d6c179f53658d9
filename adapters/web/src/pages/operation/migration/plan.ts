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

export interface PlanRow {
  node: FlowNode;
  running: number; // How often something is at work here.
  becoming: Becoming | null;
  choices: FlowNode[]; // What it can become.
  findings: MigrationFinding[];
  // Nothing is at work here and nothing changes.
  isQuiet: boolean;
}

// What needs to be looked at comes first.
function rank({ findings, running, becoming, isQuiet }: PlanRow): number {
  if (findings.length > 0) return 0;
  if (running > 0) return becoming ? 2 : 1;
  if (isQuiet) return 5;
  return becoming ? 4 : 3;
}

export function planRows(
  before: readonly FlowNode[],
  after: readonly FlowNode[],
  running: ReadonlyMap<string, number>,
  mapping: Mapping,
  findings: readonly MigrationFinding[],
): PlanRow[] {
  const places = new Map([...mapping.keys()].map((source, index) => [source, index]));
  const rows = before.map((node): PlanRow => {
    const becoming = mapping.get(node.id) ?? null;
    const count = running.get(node.id) ?? 0;
    const found = findings.filter((it) => it.instruction === places.get(node.id));
    return {
      node,
      running: count,
      becoming,
      choices: after.filter((it) => it.kind === node.kind || it.id === becoming?.target),
      findings: found,
      isQuiet: found.length === 0 && count === 0 && becoming?.target === node.id && !becoming.anew,
    };
  });
  return rows.sort((a, b) => rank(a) - rank(b));
}
