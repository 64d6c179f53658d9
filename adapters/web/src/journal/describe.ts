// An event of the journal in a sentence.
import { t, type Key } from '../i18n/language';
import { nameOf, roleName } from '../people/people';
import { labelOf, wordsOf } from '../values/names';
import { showDate } from '../format/dates';
import type { JournalEvent } from './record';
import type { Step } from './steps';

export type Names = ReadonlyMap<string, string>;

// The names that a drawing gives its elements and flows.
export function namesIn(xml: string): Map<string, string> {
  const names = new Map<string, string>();
  const drawing = new DOMParser().parseFromString(xml, 'application/xml');
  for (const element of drawing.querySelectorAll('[id][name]')) {
    const name = element.getAttribute('name')?.replace(/\s+/g, ' ').trim();
    if (name) names.set(element.getAttribute('id') ?? '', name);
  }
  return names;
}

// Of each activity instance and task, the element: most events name only the instance.
export function elementsOf(steps: readonly Step[]): Map<string, string> {
  const elements = new Map<string, string>();
  for (const { event } of steps) {
    const element = event['element'];
    if (typeof element !== 'string') continue;
    for (const field of ['key', 'task', 'incident', 'subscription', 'timer'])
      if (typeof event[field] === 'string') elements.set(event[field] as string, element);
  }
  return elements;
}

export function elementOf(
  event: JournalEvent,
  elements: ReadonlyMap<string, string>,
): string | null {
  for (const field of ['element', 'flow'])
    if (typeof event[field] === 'string') return event[field] as string;
  for (const field of ['key', 'task', 'incident', 'subscription', 'timer', 'activity', 'scope']) {
    const found =
      typeof event[field] === 'string' ? elements.get(event[field] as string) : undefined;
    if (found) return found;
  }
  return null;
}

export function describe(
  event: JournalEvent,
  names: Names,
  elements: ReadonlyMap<string, string>,
): string {
  const element = elementOf(event, elements);
  const due = (event['schedule'] as { due?: string } | undefined)?.due;
  const key = `event.${event.event}` as Key;
  const told = t(key, {
    element: element ? (names.get(element) ?? wordsOf(element)) : '',
    user: typeof event['user'] === 'string' ? nameOf(event['user']) : '',
    role: typeof event['role'] === 'string' ? roleName(event['role']) : '',
    name: typeof event['name'] === 'string' ? labelOf(event['name']) : '',
    store: typeof event['store'] === 'string' ? wordsOf(event['store']) : '',
    record: typeof event['record'] === 'string' ? event['record'] : '',
    count: typeof event['count'] === 'number' ? event['count'] : '',
    reason: typeof event['reason'] === 'string' ? event['reason'] : '',
    due: due ? showDate(due) : '',
  });
  return told === key ? wordsOf(event.event) : told;
}

// Bookkeeping that says nothing to who reads a history.
export function isQuiet(event: JournalEvent): boolean {
  return event.event === 'VariableSet' && event['value'] === null;
}
