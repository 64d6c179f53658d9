// What was read, in plain words, from the address that was asked for.
import type { Key } from '../../i18n/language';

export interface Reading {
  what: Key | null; // None: the address has to say it.
  detail: string; // Such as what was searched for, or which register.
}

// The first that fits tells it. What is in parentheses is the detail.
const addresses: readonly [RegExp, Key][] = [
  [/^\/api\/access-log$/, 'reading.log'],
  [/^\/api\/cases$/, 'reading.cases'],
  [/^\/api\/cases\/[^/]+\/history$/, 'reading.history'],
  [/^\/api\/cases\/[^/]+$/, 'reading.case'],
  [/^\/api\/instances\/[^/]+\/journal$/, 'reading.journal'],
  [/^\/api\/instances\/[^/]+\/state$/, 'reading.moment'],
  [/^\/api\/tasks$/, 'reading.tasks'],
  [/^\/api\/tasks\/[^/]+/, 'reading.task'],
  [/^\/api\/statistics\//, 'reading.statistics'],
  [/^\/api\/deviations$/, 'reading.deviations'],
  [/^\/api\/data-stores$/, 'reading.registers'],
  [/^\/api\/data-stores\/([^/]+)$/, 'reading.register'],
  [/^\/api\/data-stores\/([^/]+)\/records$/, 'reading.records'],
  [/^\/api\/data-stores\/([^/]+)\/records\.csv$/, 'reading.recordsFile'],
  [/^\/api\/data-stores\/[^/]+\/records\/([^/]+)\/history$/, 'reading.versions'],
  [/^\/api\/data-stores\/[^/]+\/records\/([^/]+)$/, 'reading.record'],
  [/^\/api\/forms/, 'reading.forms'],
  [/^\/engine-rest\/history\/variable-instance/, 'reading.values'],
  [/^\/engine-rest\/process-instance\/[^/]+\/variables/, 'reading.values'],
  [/^\/engine-rest\/process-instance\/[^/]+\/comment/, 'reading.comments'],
  [/^\/engine-rest\/(process-instance|task)\/[^/]+\/attachment/, 'reading.files'],
  [/^\/engine-rest\/history\/(activity-instance|process-instance)/, 'reading.history'],
  [/^\/engine-rest\/process-instance/, 'reading.case'],
  [/^\/engine-rest\/(history\/)?task/, 'reading.tasks'],
  [/^\/engine-rest\/(process|decision)-definition/, 'reading.definitions'],
  [/^\/engine-rest\/deployment/, 'reading.definitions'],
  [/^\/engine-rest\/(incident|history\/incident)/, 'reading.incidents'],
  [/^\/engine-rest\/(job|external-task)/, 'reading.jobs'],
];

const detailOf = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // It was cut, or never was an address of ours.
  }
};

export function readingOf(target: string): Reading {
  const [whole = '', query = ''] = target.split('?');
  const path = whole.replace(/^\/engine-rest\/engine\/default\//, '/engine-rest/');
  const searched = new URLSearchParams(query).get('search') ?? '';
  for (const [pattern, what] of addresses) {
    const found = pattern.exec(path);
    if (found)
      return { what, detail: detailOf(path.startsWith('/api/') ? (found[1] ?? searched) : '') };
  }
  return { what: null, detail: '' };
}
