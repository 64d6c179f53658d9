// What did not go the usual way: reassigned, late, modified, canceled, against a recommendation.
import { deviations, type Deviation, type DeviationKind } from '../../api/statistics';
import { useAsked } from '../../api/use_asked';
import { showDate } from '../../format/dates';
import { t } from '../../i18n/language';
import { nameOf, PersonName } from '../../people/people';
import { place } from '../../routing/location';
import { PageHead } from '../../ui/page_head';
import { PagedTable } from '../../ui/paged_table';
import { firstOfPage } from '../../ui/pager';
import { Tag, type TagTone } from '../../ui/tag';
import { AuditTabs } from './audit_tabs';
import { anything, ChoiceFilter, ProcessFilter } from './filter_fields';

const max = 50;
const kinds: readonly DeviationKind[] = [
  'late',
  'reassigned',
  'overridden',
  'modified',
  'migrated',
  'canceled',
];
const tones: Record<DeviationKind, TagTone> = {
  late: 'danger',
  reassigned: 'info',
  overridden: 'warn',
  modified: 'warn',
  migrated: 'info',
  canceled: 'plain',
};

// Of a task that was reassigned: to whom, and why.
function detailOf(it: Deviation): string {
  const detail = it.detail ?? '';
  if (it.kind !== 'reassigned') return detail;
  const [to = '', ...why] = detail.split(': ');
  return [nameOf(to), ...why].filter(Boolean).join(': ');
}

export default function DeviationsPage() {
  const { query } = place.value;
  const first = firstOfPage(max);
  const asking = {
    process: query.get('proceso') ?? '',
    kind: query.get('clase') ?? '',
    first,
    max,
  };
  const asked = useAsked(JSON.stringify(asking), (signal) => deviations(asking, signal));
  return (
    <>
      <PageHead title={t('audit.title')} lead={t('deviations.lead')} />
      <AuditTabs />
      <section class="card" aria-label={t('audit.deviations')}>
        <div class="filters">
          <ProcessFilter />
          <ChoiceFilter
            name="clase"
            label={t('deviations.kind')}
            choices={[
              anything(),
              ...kinds.map((it) => ({ value: it, label: t(`deviation.${it}`) })),
            ]}
          />
        </div>
        <PagedTable
          asked={asked}
          max={max}
          none={{ icon: 'check', title: t('deviations.none') }}
          caption={t('audit.deviations')}
          columns={[
            t('deviations.kind'),
            t('audit.number'),
            t('audit.element'),
            t('report.who'),
            t('report.when'),
            t('deviations.detail'),
          ]}
        >
          {(it, index) => (
            <tr key={index}>
              <td>
                <Tag tone={tones[it.kind] ?? 'plain'}>{t(`deviation.${it.kind}`)}</Tag>
              </td>
              <th scope="row">
                <a href={`/auditoria/casos/${it.case.id}?t=${encodeURIComponent(it.when)}`}>
                  {it.case.number}
                </a>
              </th>
              <td>{it.name ?? it.element ?? ''}</td>
              <td>
                <PersonName id={it.who} />
              </td>
              <td class="number">{showDate(it.when)}</td>
              <td>{detailOf(it)}</td>
            </tr>
          )}
        </PagedTable>
      </section>
    </>
  );
}
