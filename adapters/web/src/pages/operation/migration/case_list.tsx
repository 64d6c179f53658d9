// The cases that run on the old version: which of them could go, and which are chosen to.
import type { CaseSummary } from '../../../api/cases';
import type { CaseMigration } from '../../../api/migration';
import { showDate } from '../../../format/dates';
import { t } from '../../../i18n/language';
import { CheckField } from '../../../ui/field';
import { Table } from '../../../ui/table';
import { Tag } from '../../../ui/tag';
import { StateTag } from '../../cases/state_tag';
import { ProblemList, type Names } from './problem_list';

// All of them, also those on other pages of the list; or these.
export type Chosen = 'all' | ReadonlyMap<string, CaseSummary>;

function toggled(chosen: Chosen, it: CaseSummary, on: boolean): Chosen {
  const next = new Map(chosen === 'all' ? [] : chosen);
  if (on) next.set(it.id, it);
  else next.delete(it.id);
  return next;
}

function Verdict({ told, names }: { told: CaseMigration | undefined; names: Names }) {
  if (!told) return null; // Not known yet, or not before the plan is mended.
  if (told.problems.length === 0) return <Tag tone="good">{t('migrate.can')}</Tag>;
  return (
    <div class="stack tight">
      <div>
        <Tag tone="danger">{t('migrate.cannot')}</Tag>
      </div>
      <ProblemList problems={told.problems} names={names} />
    </div>
  );
}

export function CaseList({
  items,
  told,
  names,
  chosen,
  onChosen,
}: {
  items: readonly CaseSummary[];
  told: readonly CaseMigration[];
  names: Names;
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
}) {
  return (
    <Table
      caption={t('migrate.cases')}
      columns={[t('audit.number'), t('audit.state'), t('audit.start'), t('migrate.verdict')]}
      hasActions
    >
      <tbody>
        {items.map((it) => (
          <tr key={it.id}>
            <th scope="row" class="fit">
              <CheckField
                label={it.number}
                checked={chosen === 'all' || chosen.has(it.id)}
                disabled={chosen === 'all'}
                onChecked={(on) => onChosen(toggled(chosen, it, on))}
              />
            </th>
            <td>
              <StateTag state={it.state} />
            </td>
            <td class="number">{showDate(it.start)}</td>
            <td>
              <Verdict told={told.find(({ id }) => id === it.id)} names={names} />
            </td>
            <td class="fit">
              <a href={`/casos/${it.id}`}>{t('case.see')}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
