// Cases and their events as files.
import { useState } from 'preact/hooks';
import { allCases, listCases } from '../../api/cases';
import { useAsked } from '../../api/use_asked';
import { csvOf } from '../../format/csv';
import { download } from '../../format/download';
import { t } from '../../i18n/language';
import { place } from '../../routing/location';
import { Button } from '../../ui/button';
import { attempt, Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page_head';
import { AuditTabs } from './audit_tabs';
import { CaseFilters } from './case_filters';
import { caseQuery } from './case_query';
import { caseHead, caseRow, eventHead, eventRows, eventsOf } from './exported';

type Kind = 'cases.csv' | 'events.csv' | 'events.json';

async function produce(kind: Kind, query: URLSearchParams, onCount: (n: number) => void) {
  const cases = await allCases(caseQuery(query), onCount);
  const day = new Date().toISOString().slice(0, 10);
  if (kind === 'cases.csv')
    return download(`casos-${day}.csv`, 'text/csv', csvOf([caseHead(), ...cases.map(caseRow)]));
  const all = await eventsOf(cases, onCount);
  if (kind === 'events.json')
    return download(`hechos-${day}.json`, 'application/json', JSON.stringify(all, null, 1));
  const rows = all.flatMap(({ number, records }) => eventRows(number, records));
  return download(`hechos-${day}.csv`, 'text/csv', csvOf([eventHead, ...rows]));
}

export default function ExportPage() {
  const { query } = place.value;
  const [busy, setBusy] = useState<Kind | null>(null);
  const [count, setCount] = useState(0);
  const asking = caseQuery(query);
  const asked = useAsked(JSON.stringify(asking), (signal) =>
    listCases({ ...asking, max: 1 }, signal),
  );
  const run = async (kind: Kind) => {
    setBusy(kind);
    setCount(0);
    await attempt(() => produce(kind, query, setCount), t('export.done'));
    setBusy(null);
  };
  const kinds: { kind: Kind; title: string; text: string }[] = [
    { kind: 'cases.csv', title: t('export.casesCsv'), text: t('export.casesCsvText') },
    { kind: 'events.csv', title: t('export.eventsCsv'), text: t('export.eventsCsvText') },
    { kind: 'events.json', title: t('export.eventsJson'), text: t('export.eventsJsonText') },
  ];
  return (
    <>
      <PageHead title={t('audit.title')} lead={t('export.lead')} />
      <AuditTabs />
      <section class="card" aria-label={t('audit.export')}>
        <CaseFilters />
        <div class="card-body stack">
          <Notice role="status">
            {busy
              ? t('export.busy', { n: count })
              : t('export.count', { n: asked.data?.total ?? 0 })}
          </Notice>
          <ul class="plain start-list">
            {kinds.map(({ kind, title, text }) => (
              <li key={kind} class="card padded stack tight">
                <h2>{title}</h2>
                <p class="soft">{text}</p>
                <div class="grow-fill" />
                <div>
                  <Button
                    icon="download"
                    busy={busy === kind}
                    disabled={busy !== null}
                    onClick={() => run(kind)}
                  >
                    {t('export.download')}
                    <span class="visually-hidden">: {title}</span>
                  </Button>
                </div>
              </li>
            ))}
          </ul>
          <p class="soft small">{t('export.report')}</p>
        </div>
      </section>
    </>
  );
}
