// What did not go the usual way: reassigned, late, modified, canceled, against a recommendation.
import { latestDefinitions } from '../../api/definitions';
import { deviations, type Deviation, type DeviationKind } from '../../api/statistics';
import { useAsked } from '../../api/use_asked';
import { showDate } from '../../format/dates';
import { t } from '../../i18n/language';
import { nameOf, PersonName } from '../../people/people';
import { place, setQuery } from '../../routing/location';
import { SelectField } from '../../ui/field';
import { PageHead } from '../../ui/page_head';
import { firstOfPage, Pager } from '../../ui/pager';
import { Await, Empty } from '../../ui/states';
import { Table } from '../../ui/table';
import { Tag, type TagTone } from '../../ui/tag';
import { AuditTabs } from './audit_tabs';

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
  const definitions = useAsked('definitions', latestDefinitions);
  const asked = useAsked(JSON.stringify(asking), (signal) => deviations(asking, signal));
  return (
    <>
      <PageHead title={t('audit.title')} lead={t('deviations.lead')} />
      <AuditTabs />
      <section class="card" aria-label={t('audit.deviations')}>
        <div class="filters">
          <SelectField
            label={t('audit.process')}
            value={asking.process}
            onValue={(value) => setQuery({ proceso: value, pagina: null })}
            choices={[
              { value: '', label: t('ui.any') },
              ...(definitions.data ?? []).map((it) => ({
                value: it.key,
                label: it.name ?? it.key,
              })),
            ]}
          />
          <SelectField
            label={t('deviations.kind')}
            value={asking.kind}
            onValue={(value) => setQuery({ clase: value, pagina: null })}
            choices={[
              { value: '', label: t('ui.any') },
              ...kinds.map((it) => ({ value: it, label: t(`deviation.${it}`) })),
            ]}
          />
        </div>
        <Await asked={asked} lines={6}>
          {(page) =>
            page.items.length === 0 ? (
              <Empty icon="check" title={t('deviations.none')} />
            ) : (
              <>
                <Table
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
                  <tbody>
                    {page.items.map((it, index) => (
                      <tr key={index}>
                        <td>
                          <Tag tone={tones[it.kind] ?? 'plain'}>{t(`deviation.${it.kind}`)}</Tag>
                        </td>
                        <th scope="row">
                          <a
                            href={`/auditoria/casos/${it.case.id}?t=${encodeURIComponent(it.when)}`}
                          >
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
                    ))}
                  </tbody>
                </Table>
                <Pager max={max} total={page.total} />
              </>
            )
          }
        </Await>
      </section>
    </>
  );
}
