// Incidents by cause, to be retried one by one or all of a cause.
import { useState } from 'preact/hooks';
import { executeJob, type Incident } from '../../api/work';
import type { Asked } from '../../api/use_asked';
import { showDate } from '../../format/dates';
import { t } from '../../i18n/language';
import { Button } from '../../ui/button';
import { tell } from '../../ui/notice';
import { Await, Empty } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { causesOf, type Cause } from './causes';
import { useCaseNumber, useElementName, useProcessName } from './names';

async function retryAll(incidents: Incident[]): Promise<number> {
  let failed = 0;
  for (const it of incidents) await executeJob(it.configuration ?? it.id).catch(() => ++failed);
  return failed;
}

function CaseLink({ id }: { id: string }) {
  const number = useCaseNumber(id);
  return <a href={`/casos/${id}`}>{number ? t('case.number', { number }) : t('case.see')}</a>;
}

function CauseCard({ cause, onRetried }: { cause: Cause; onRetried: () => void }) {
  const [busy, setBusy] = useState(false);
  const process = useProcessName(cause.definition);
  const element = useElementName(cause.definition, cause.activityId);
  const retry = async (incidents: Incident[]) => {
    setBusy(true);
    const failed = await retryAll(incidents);
    if (failed > 0) tell(t('incident.stillFailing', { n: failed }), 'warn');
    else tell(t('incident.retried', { n: incidents.length }));
    setBusy(false);
    onRetried();
  };
  return (
    <li class="card">
      <div class="card-head">
        <div class="grow">
          <h3>{process ? `${element} · ${process}` : element}</h3>
          <p class="small mono">{cause.message}</p>
        </div>
        <div class="row">
          <Tag tone="danger">{t('incident.count', { n: cause.incidents.length })}</Tag>
          <Button icon="refresh" busy={busy} onClick={() => retry(cause.incidents)}>
            {t('incident.retryAll')}
          </Button>
        </div>
      </div>
      <details class="card-body">
        <summary>{t('incident.cases')}</summary>
        <ul class="plain items">
          {cause.incidents.map((it) => (
            <li key={it.id}>
              <div>
                <CaseLink id={it.processInstanceId} />{' '}
                <span class="small soft number">{showDate(it.incidentTimestamp, 'exact')}</span>
                <p class="small mono">{it.incidentMessage}</p>
              </div>
              <div class="item-side">
                <Button small icon="refresh" busy={busy} onClick={() => retry([it])}>
                  {t('incident.retry')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

export function Incidents({ asked }: { asked: Asked<Incident[]> }) {
  return (
    <Await asked={asked}>
      {(incidents) =>
        incidents.length === 0 ? (
          <Empty icon="check" title={t('incident.none')} />
        ) : (
          <ul class="plain stack">
            {causesOf(incidents).map((cause) => (
              <CauseCard key={cause.key} cause={cause} onRetried={asked.again} />
            ))}
          </ul>
        )
      }
    </Await>
  );
}
