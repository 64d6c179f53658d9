// What values a record changed: old and new, and where they are seen.
import { take, type Situation } from './replay';
import type { Step } from './steps';
import { same } from '../values/changes';

export interface ValueChange {
  name: string;
  scope: string;
  before: unknown;
  after: unknown;
}

// `situation` stands before the steps of the record, and after them when this returns.
export function valueChanges(situation: Situation, steps: readonly Step[]): ValueChange[] {
  const before = new Map<string, ValueChange>();
  for (const { event } of steps) {
    if (event.event === 'VariableSet' || event.event === 'VariableRemoved') {
      const name = String(event['name']);
      const scope = String(event['scope']);
      const key = `${scope} ${name}`;
      const old = before.get(key)?.before ?? situation.variables.get(scope)?.get(name) ?? null;
      const after = event.event === 'VariableSet' ? event['value'] : null;
      before.set(key, { name, scope, before: old, after });
    }
    take(situation, event);
  }
  return [...before.values()].filter((change) => !same(change.before, change.after));
}
