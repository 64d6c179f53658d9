// Finding a case: by number, person, element, time, outcome.
import { listCases, type CaseSummary } from '../../api/cases';
import { useAsked } from '../../api/use_asked';
import { instantOf, showDate, showDuration } from '../../format/dates';
import { t } from '../../i18n/language';
import { place } from '../../routing/location';
import { PageHead } from '../../ui/page_head';
import { firstOfPage, Pager } from '../../ui/pager';
import { Await, Empty } from '../../ui/states';
import { Table } from '../../ui/table';
import { PersonName } from '../../people/people';
import { StateTag } from '../cases/state_tag';
import { AuditTabs } from './audit_tabs';
import { CaseFilters } from './case_filters';
import { caseQuery } from './case_query';

const max = 50;

const secondsOf = (it: CaseSummary): number =>
  ((it.end ? instantOf(it.end) : new Date()).getTime() - instantOf(it.start).getTime()) / 1000;

function Cases({ cases }: { cases: CaseSummary[] }) {
  return (
    <Table
      caption={t('audit.cases')}
      columns={[
        t('audit.number'),
        t('audit.process'),
        t('audit.state'),
        t('audit.start'),
        t('audit.end'),
        t('audit.duration'),
        t('audit.startedBy'),
      ]}
    >
      <tbody>
        {cases.map((it) => (
          <tr key={it.id}>
            <th scope="row">
              <a href={`/auditoria/casos/${it.id}`}>{it.number}</a>
            </th>
            <td>
              {it.process} <span class="soft small">{t('case.version', { n: it.version })}</span>
            </td>
            <td>
              <StateTag state={it.state} />
            </td>
            <td class="number">{showDate(it.start)}</td>
            <td class="number">{it.end ? showDate(it.end) : '–'}</td>
            <td class="number">{showDuration(secondsOf(it))}</td>
            <td>
              <PersonName id={it.startedBy} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export default function SearchPage() {
  const { query } = place.value;
  const first = firstOfPage(max);
  const asking = { ...caseQuery(query), first, max };
  const asked = useAsked(JSON.stringify(asking), (signal) => listCases(asking, signal));
  return (
    <>
      <PageHead title={t('audit.title')} lead={t('audit.lead')} />
      <AuditTabs />
      <section class="card" aria-label={t('audit.cases')}>
        <CaseFilters />
        <Await asked={asked} lines={6}>
          {(page) =>
            page.items.length === 0 ? (
              <Empty icon="search" title={t('audit.noneFound')} />
            ) : (
              <>
                <Cases cases={page.items} />
                <Pager max={max} total={page.total} />
              </>
            )
          }
        </Await>
      </section>
    </>
  );
}
