// Who read what, and when: the readings of auditors, as the server recorded them.
import { listAccesses, type Access } from '../../api/access_log';
import { useAsked } from '../../api/use_asked';
import { showDate } from '../../format/dates';
import { t } from '../../i18n/language';
import { PersonName } from '../../people/people';
import { place } from '../../routing/location';
import { PageHead } from '../../ui/page_head';
import { PagedTable } from '../../ui/paged_table';
import { firstOfPage } from '../../ui/pager';
import { wordsOf } from '../../values/names';
import { AuditTabs } from './audit_tabs';
import { dayEnd, dayStart } from './case_query';
import { DaysFilter, PersonFilter } from './filter_fields';
import { readingOf } from './reading_words';

const max = 100;

function What({ access }: { access: Access }) {
  const { what, detail } = readingOf(access.target);
  return (
    <>
      {what && (
        <div>
          {t(what)}
          {detail && `: ${wordsOf(detail)}`}
        </div>
      )}
      <div class="small soft mono break">{access.target}</div>
    </>
  );
}

export default function ReadingsPage() {
  const { query } = place.value;
  const asking = {
    person: query.get('persona') ?? '',
    from: dayStart(query.get('desde')),
    to: dayEnd(query.get('hasta')),
    first: firstOfPage(max),
    max,
  };
  const asked = useAsked(JSON.stringify(asking), (signal) => listAccesses(asking, signal));
  return (
    <>
      <PageHead title={t('audit.title')} lead={t('readings.lead')} />
      <AuditTabs />
      <section class="card" aria-label={t('audit.readings')}>
        <div class="filters">
          <PersonFilter label={t('readings.who')} />
          <DaysFilter />
        </div>
        <PagedTable
          asked={asked}
          max={max}
          none={{ icon: 'eye', title: t('readings.none') }}
          caption={t('audit.readings')}
          columns={[t('report.when'), t('report.who'), t('audit.number'), t('readings.what')]}
        >
          {(it) => (
            <tr key={it.id}>
              <td class="number fit">{showDate(it.time, 'exact')}</td>
              <td class="fit">
                <PersonName id={it.person} />
              </td>
              <td class="fit">
                {it.case && <a href={`/auditoria/casos/${it.case.id}`}>{it.case.number}</a>}
              </td>
              <td class="wide">
                <What access={it} />
              </td>
            </tr>
          )}
        </PagedTable>
      </section>
    </>
  );
}
