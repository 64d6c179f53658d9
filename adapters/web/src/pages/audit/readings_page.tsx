// Who read what, and when: the readings of auditors, as the server recorded them.
import { listAccesses, type Access } from '../../api/access_log';
import { useAsked } from '../../api/use_asked';
import { showDate } from '../../format/dates';
import { t } from '../../i18n/language';
import { people, PersonName } from '../../people/people';
import { place, setQuery } from '../../routing/location';
import { SelectField, TextField } from '../../ui/field';
import { PageHead } from '../../ui/page_head';
import { firstOfPage, Pager } from '../../ui/pager';
import { Await, Empty } from '../../ui/states';
import { Table } from '../../ui/table';
import { wordsOf } from '../../values/names';
import { AuditTabs } from './audit_tabs';
import { dayEnd, dayStart } from './case_query';
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
  const change = (name: string) => (value: string) =>
    setQuery({ [name]: value, pagina: null }, { replace: true });
  return (
    <>
      <PageHead title={t('audit.title')} lead={t('readings.lead')} />
      <AuditTabs />
      <section class="card" aria-label={t('audit.readings')}>
        <div class="filters">
          <SelectField
            label={t('readings.who')}
            value={asking.person}
            onValue={change('persona')}
            choices={[
              { value: '', label: t('ui.any') },
              ...people().map((it) => ({ value: it.id, label: it.name })),
            ]}
          />
          <TextField
            label={t('audit.from')}
            type="date"
            value={query.get('desde') ?? ''}
            onValue={change('desde')}
          />
          <TextField
            label={t('audit.to')}
            type="date"
            value={query.get('hasta') ?? ''}
            onValue={change('hasta')}
          />
        </div>
        <Await asked={asked} lines={6}>
          {(page) =>
            page.items.length === 0 ? (
              <Empty icon="eye" title={t('readings.none')} />
            ) : (
              <>
                <Table
                  caption={t('audit.readings')}
                  columns={[
                    t('report.when'),
                    t('report.who'),
                    t('audit.number'),
                    t('readings.what'),
                  ]}
                >
                  <tbody>
                    {page.items.map((it) => (
                      <tr key={it.id}>
                        <td class="number fit">{showDate(it.time, 'exact')}</td>
                        <td class="fit">
                          <PersonName id={it.person} />
                        </td>
                        <td class="fit">
                          {it.case && (
                            <a href={`/auditoria/casos/${it.case.id}`}>{it.case.number}</a>
                          )}
                        </td>
                        <td class="wide">
                          <What access={it} />
                        </td>
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
