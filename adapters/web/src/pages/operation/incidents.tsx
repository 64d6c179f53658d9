// Incidents by cause, to be retried one by one or all of a cause.
import { useState } from 'preact/hooks';
import type { Incident } from '../../api/work';
import type { Asked } from '../../api/use_asked';
import { showDate } from '../../format/dates';
import { t } from '../../i18n/language';
import { Button } from '../../ui/button';
import { attempt } from '../../ui/notice';
import { Await, Empty } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { Trouble } from '../../ui/trouble';
import { causesOf, type Cause } from './causes';
import { useCaseNumber, useElementName, useProcessName } from '../../names/names';
import { retry, tellRetried } from './retry';

function CaseLink({ id }: { id: string }) {
  const number = useCaseNumber(id);
  return <a href={`/casos/${id}`}>{number ? t('case.number', { number }) : t('case.see')}</a>;
}

function CauseCard({ cause, onRetried }: { cause: Cause; onRetried: () => void }) {
  const [busy, setBusy] = useState(false);
  const process = useProcessName(cause.definition);
  const element = useElementName(cause.definition, cause.activityId);
  const again = async (incidents: Incident[]) => {
    setBusy(true);
    await attempt(async () => tellRetried(await retry(incidents)));
    setBusy(false);
    onRetried();
  };
  return (
    <li class="card">
      <div class="card-head">
        <div class="grow">
          <h3>{process ? `${element} · ${process}` : element}</h3>
          <Trouble kind={cause.kind} message={cause.message} />
        </div>
        <div class="row apart">
          <Tag tone="danger">{t('incident.count', { n: cause.incidents.length })}</Tag>
          <Button icon="refresh" busy={busy} onClick={() => again(cause.incidents)}>
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
                {it.incidentMessage !== cause.message && (
                  <p class="small mono break">{it.incidentMessage}</p>
                )}
              </div>
              <div class="item-side">
                <Button small icon="refresh" busy={busy} onClick={() => again([it])}>
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
