// Many cases, some at a time: each goes over wholly or stays as it was.
import type { CaseSummary } from '../../../api/cases';
import type { CaseMigration, Migrated } from '../../../api/migration';

export interface Refused {
  case: CaseSummary;
  problems: CaseMigration['problems'];
}

export interface Outcome {
  moved: number;
  refused: Refused[];
  total: number;
}

const atOnce = 20;

// `onOutcome` is told after each part what came of all until then.
export async function migrateMany(
  cases: readonly CaseSummary[],
  migrate: (ids: string[]) => Promise<Migrated>,
  onOutcome: (outcome: Outcome) => void,
): Promise<void> {
  let moved = 0;
  const refused: Refused[] = [];
  for (let first = 0; first < cases.length; first += atOnce) {
    const part = cases.slice(first, first + atOnce);
    const { cases: answers } = await migrate(part.map((it) => it.id));
    for (const { id, problems } of answers) {
      const it = part.find((each) => each.id === id);
      if (it && problems.length > 0) refused.push({ case: it, problems });
      else ++moved;
    }
    onOutcome({ moved, refused: [...refused], total: cases.length });
  }
}
