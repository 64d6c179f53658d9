// Where a case stands after so many steps of its journal: the same fold as the engine's, of what
// is to be seen.
import type { JournalEvent } from './record';
import type { Step } from './steps';

export interface TokenAt {
  place: string; // An element, or the flow it has just taken.
  onFlow: boolean;
}

export interface OpenElement {
  element: string;
  scope: string;
  role: string;
  token: string;
}

export interface Situation {
  taken: number; // Steps.
  tokens: Map<string, TokenAt>;
  open: Map<string, OpenElement>; // By activity instance.
  scopes: Map<string, string>; // Of an activity instance, the scope around it; also of closed ones.
  entered: Map<string, number>; // How often an element was entered.
  finished: Map<string, number>;
  canceled: Map<string, number>;
  flows: Map<string, number>; // How often a flow was taken.
  variables: Map<string, Map<string, unknown>>; // By scope and name.
  incidents: Map<string, string>; // Open ones, and the element they are at.
  instance: string;
  ended: boolean;
}

export function emptySituation(): Situation {
  return {
    taken: 0,
    tokens: new Map(),
    open: new Map(),
    scopes: new Map(),
    entered: new Map(),
    finished: new Map(),
    canceled: new Map(),
    flows: new Map(),
    variables: new Map(),
    incidents: new Map(),
    instance: '',
    ended: false,
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const text = (field: unknown): string => (typeof field === 'string' ? field : '');

function close(situation: Situation, key: string, counts: Map<string, number>): void {
  const open = situation.open.get(key);
  if (!open) return;
  situation.open.delete(key);
  // The body of a multi-instance is not one more time that the work was done.
  if (open.role !== 'body') count(counts, open.element);
}

type Apply = (situation: Situation, event: JournalEvent) => void;

const ends: Apply = (situation) => {
  situation.ended = true;
  situation.tokens.clear();
};

const applies: Record<string, Apply> = {
  ProcessInstanceCreated: (s, e) => {
    s.instance = text(e['key']);
  },
  ProcessInstanceCompleted: ends,
  ProcessInstanceCanceled: ends,
  ProcessInstanceFailed: ends,
  TokenCreated: (s, e) => {
    s.tokens.set(text(e['token']), { place: text(e['element']), onFlow: false });
  },
  SequenceFlowTaken: (s, e) => {
    s.tokens.set(text(e['token']), { place: text(e['flow']), onFlow: true });
    count(s.flows, text(e['flow']));
  },
  TokenConsumed: (s, e) => {
    s.tokens.delete(text(e['token']));
  },
  ElementActivated: (s, e) => {
    const key = text(e['key']);
    const element = text(e['element']);
    const token = text(e['token']);
    const scope = text(e['scope']);
    const role = text(e['role']) || 'single';
    s.open.set(key, { element, scope, role, token });
    s.scopes.set(key, scope);
    s.tokens.set(token, { place: element, onFlow: false });
    if (role !== 'body') count(s.entered, element);
  },
  ElementCompleted: (s, e) => close(s, text(e['key']), s.finished),
  ElementTerminated: (s, e) => {
    s.tokens.delete(text(e['token']));
    close(s, text(e['key']), s.canceled);
  },
  VariableSet: (s, e) => {
    const scope = text(e['scope']);
    let values = s.variables.get(scope);
    if (!values) s.variables.set(scope, (values = new Map()));
    values.set(text(e['name']), e['value']);
  },
  VariableRemoved: (s, e) => {
    s.variables.get(text(e['scope']))?.delete(text(e['name']));
  },
  IncidentRaised: (s, e) => {
    s.incidents.set(text(e['incident']), text(e['element']));
  },
  IncidentMoved: (s, e) => {
    if (!['Open', 'Retrying'].includes(text(e['state']))) s.incidents.delete(text(e['incident']));
  },
};

export function take(situation: Situation, event: JournalEvent): void {
  applies[event.event]?.(situation, event);
  ++situation.taken;
}

// Goes to any moment; forward it only takes the steps between.
export class Replay {
  #situation = emptySituation();

  constructor(readonly steps: readonly Step[]) {}

  at(taken: number): Situation {
    const wanted = Math.max(0, Math.min(taken, this.steps.length));
    if (wanted < this.#situation.taken) this.#situation = emptySituation();
    for (const step of this.steps.slice(this.#situation.taken, wanted))
      take(this.#situation, step.event);
    return this.#situation;
  }
}

// Tokens by place: elements that hold others show the tokens inside instead of their own.
export function tokensByPlace(
  situation: Situation,
): Map<string, { count: number; onFlow: boolean }> {
  const frames = new Set<string>();
  for (const { scope } of situation.open.values()) {
    const frame = situation.open.get(scope);
    if (frame) frames.add(frame.token);
  }
  const places = new Map<string, { count: number; onFlow: boolean }>();
  for (const [token, { place, onFlow }] of situation.tokens) {
    if (frames.has(token)) continue;
    const found = places.get(place);
    if (found) ++found.count;
    else places.set(place, { count: 1, onFlow });
  }
  return places;
}

// What an activity instance sees: its own variables, over those of the scopes around it.
export function visibleFrom(situation: Situation, scope: string): Record<string, unknown> {
  const chain: string[] = [];
  for (let at: string | undefined = scope; at && !chain.includes(at); at = situation.scopes.get(at))
    chain.push(at);
  if (situation.instance && !chain.includes(situation.instance)) chain.push(situation.instance);
  const seen: Record<string, unknown> = {};
  for (const at of chain.reverse())
    for (const [name, value] of situation.variables.get(at) ?? []) seen[name] = value;
  return seen;
}
