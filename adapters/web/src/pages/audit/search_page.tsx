// Finding a case: by number, person, element, time, outcome.
import { listCases, type CaseSummary } from '../../api/cases';
import { useAsked } from '../../api/use_asked';
import { instantOf, showDate, showDuration } from '../../format/dates';
import { t } from '../../i18n/language';
import { place } from '../../routing/location';
import { PageHead } from '../../ui/page_head';
import { PagedTable } from '../../ui/paged_table';
import { firstOfPage } from '../../ui/pager';
import { PersonName } from '../../people/people';
import { StateTag } from '../cases/state_tag';
import { AuditTabs } from './audit_tabs';
import { CaseFilters } from './case_filters';
import { caseQuery } from './case_query';

const max = 50;

const secondsOf = (it: CaseSummary): number =>
  ((it.end ? instantOf(it.end) : new Date()).getTime() - instantOf(it.start).getTime()) / 1000;

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
        <PagedTable
          asked={asked}
          max={max}
          none={{ icon: 'search', title: t('audit.noneFound') }}
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
          {(it) => (
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
          )}
        </PagedTable>
      </section>
    </>
  );
}
