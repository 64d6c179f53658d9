// What came of it: how many went over, and why the others did not.
import { t } from '../../../i18n/language';
import { Notice } from '../../../ui/notice';
import type { Outcome } from './many';
import { ProblemList, type Names } from './problem_list';

export function OutcomeNotice({
  outcome: { moved, refused },
  version,
  names,
}: {
  outcome: Outcome;
  version: number;
  names: Names;
}) {
  return (
    <div class="stack tight card-body" role="status">
      {moved > 0 && <Notice tone="good">{t('migrate.done', { n: moved, version })}</Notice>}
      {refused.length > 0 && (
        <Notice tone="danger">
          <div class="stack">
            <strong>{t('migrate.refused', { n: refused.length })}</strong>
            <ul class="plain stack">
              {refused.map(({ case: it, problems }) => (
                <li key={it.id}>
                  <a href={`/casos/${it.id}`}>{t('case.number', { number: it.number })}</a>
                  <ProblemList problems={problems} names={names} />
                </li>
              ))}
            </ul>
          </div>
        </Notice>
      )}
    </div>
  );
}
