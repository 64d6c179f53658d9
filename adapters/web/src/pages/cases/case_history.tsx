// Who did what in a case, newest first: the work of people, not the machinery between.
import { useEffect, useState } from 'preact/hooks';
import { caseHistory, type CaseEvent } from '../../api/cases';
import { useChanges } from '../../api/events';
import { useAsked } from '../../api/use_asked';
import { instantOf, showDate, showDuration } from '../../format/dates';
import { t } from '../../i18n/language';
import { PersonName } from '../../people/people';
import { Button } from '../../ui/button';
import { Await, Empty } from '../../ui/states';

const pageSize = 100;
const ofPeople = new Set(['userTask', 'manualTask', 'receiveTask']);

function secondsOf(past: CaseEvent): number {
  if (!past.end) return 0;
  return (instantOf(past.end).getTime() - instantOf(past.start).getTime()) / 1000;
}

function Line({ past }: { past: CaseEvent }) {
  const person = ofPeople.has(past.type);
  const seconds = secondsOf(past);
  return (
    <li class={past.end ? undefined : 'now'}>
      <div>
        <strong>{past.name}</strong>
        {past.subject && <span class="item-subject"> · {past.subject}</span>}
      </div>
      <div class="small soft">
        {person && (
          <>
            {past.end ? (
              <PersonName id={past.person} />
            ) : past.person ? (
              <>
                {t('history.with')} <PersonName id={past.person} />
              </>
            ) : (
              t('history.open')
            )}
            {' · '}
          </>
        )}
        <time dateTime={instantOf(past.end ?? past.start).toISOString()}>
          {showDate(past.end ?? past.start)}
        </time>
        {person && seconds >= 60 && ` · ${showDuration(seconds)}`}
        {past.canceled && ` · ${t('history.canceled')}`}
      </div>
    </li>
  );
}

async function load(caseId: string, pages: number, signal: AbortSignal) {
  const all = await Promise.all(
    Array.from({ length: pages }, (_, page) =>
      caseHistory(caseId, page * pageSize, pageSize, signal),
    ),
  );
  return { items: all.flatMap((it) => it.items), total: all[0]?.total ?? 0 };
}

export function CaseHistory({ caseId }: { caseId: string }) {
  const [pages, setPages] = useState(1);
  useEffect(() => setPages(1), [caseId]);
  const asked = useAsked(`${caseId} ${pages}`, (signal) => load(caseId, pages, signal));
  useChanges((hint) => (hint.tasks || hint.cases) && asked.again());
  return (
    <Await asked={asked}>
      {({ items, total }) =>
        items.length === 0 ? (
          <Empty title={t('history.none')} />
        ) : (
          <div class="stack">
            <ol class="plain timeline">
              {items.map((past) => (
                <Line key={past.id} past={past} />
              ))}
            </ol>
            {items.length < total && (
              <div>
                <Button small busy={asked.loading} onClick={() => setPages(pages + 1)}>
                  {t('history.more', { n: total - items.length })}
                </Button>
              </div>
            )}
          </div>
        )
      }
    </Await>
  );
}
