// What repeated work is about: the item that the nearest repetition around it goes through, such
// as the institution whose alliance is looked at.
import { isRecord, nameIn } from '../values/text';

interface Placed {
  id: string;
  parentActivityInstanceId: string | null;
}

interface Local {
  activityInstanceId: string | null;
  value: unknown;
}

export function subjectsOf(
  activities: readonly Placed[],
  locals: readonly Local[],
  root: string,
): Map<string, string> {
  const named = new Map<string, string>();
  for (const { activityInstanceId, value } of locals) {
    const name = isRecord(value) ? nameIn(value) : null;
    if (name && activityInstanceId && activityInstanceId !== root)
      named.set(activityInstanceId, name);
  }
  const parents = new Map(activities.map((it) => [it.id, it.parentActivityInstanceId]));
  const subjects = new Map<string, string>();
  for (const { id } of activities) {
    // No drawing is nested deeper than it has parts.
    let around: string | null | undefined = id;
    for (let depth = 0; around && around !== root && depth <= activities.length; ++depth) {
      const name = named.get(around);
      if (name) {
        subjects.set(id, name);
        break;
      }
      around = parents.get(around);
    }
  }
  return subjects;
}
