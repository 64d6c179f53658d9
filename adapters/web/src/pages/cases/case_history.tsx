// Who did what in a case, newest first: the work of people, not the machinery between.
import { pastActivities, pastVariables, type PastActivity } from '../../api/history';
import { plain } from '../../api/variables';
import { useChanges } from '../../api/events';
import { useAsked } from '../../api/use_asked';
import { instantOf, showDate, showDuration } from '../../format/dates';
import { t } from '../../i18n/language';
import { subjectsOf } from '../../journal/subjects';
import { PersonName } from '../../people/people';
import { Await, Empty } from '../../ui/states';

const ofPeople = new Set(['userTask', 'manualTask', 'receiveTask']);
const events = /startEvent|endEvent|EndEvent|oundary|intermediateCatch/i;

// What people did, and events that happened; where parts of the drawing begin says nothing.
export function worthTelling(past: PastActivity): boolean {
  if (ofPeople.has(past.activityType)) return true;
  if (!past.endTime || !past.activityName || !events.test(past.activityType)) return false;
  const isStart = /start/i.test(past.activityType);
  return !isStart || past.parentActivityInstanceId === past.processInstanceId;
}

function Line({ past, subject }: { past: PastActivity; subject: string | undefined }) {
  const person = ofPeople.has(past.activityType);
  const seconds = (past.durationInMillis ?? 0) / 1000;
  return (
    <li class={past.endTime ? undefined : 'now'}>
      <div>
        <strong>{past.activityName ?? past.activityId}</strong>
        {subject && <span class="item-subject"> · {subject}</span>}
      </div>
      <div class="small soft">
        {person && (
          <>
            {past.endTime ? (
              <PersonName id={past.assignee} />
            ) : past.assignee ? (
              <>
                {t('history.with')} <PersonName id={past.assignee} />
              </>
            ) : (
              t('history.open')
            )}
            {' · '}
          </>
        )}
        <time dateTime={instantOf(past.endTime ?? past.startTime).toISOString()}>
          {showDate(past.endTime ?? past.startTime)}
        </time>
        {person && past.endTime && seconds >= 60 && ` · ${showDuration(seconds)}`}
        {past.canceled && ` · ${t('history.canceled')}`}
      </div>
    </li>
  );
}

// The latest first; of one moment, what was made last. Ids grow, and are too long for numbers.
export function latestFirst(a: PastActivity, b: PastActivity): number {
  const later = instantOf(b.startTime).getTime() - instantOf(a.startTime).getTime();
  if (later !== 0) return later;
  if (a.id.length !== b.id.length) return b.id.length - a.id.length;
  return a.id < b.id ? 1 : -1;
}

async function load(caseId: string, signal: AbortSignal) {
  const [all, variables] = await Promise.all([
    pastActivities({ processInstanceId: caseId, maxResults: 400 }, signal),
    pastVariables(caseId, signal),
  ]);
  const locals = variables.map((it) => ({ ...it, value: plain(it) }));
  return { all: all.sort(latestFirst), subjects: subjectsOf(all, locals, caseId) };
}

export function CaseHistory({ caseId }: { caseId: string }) {
  const asked = useAsked(caseId, (signal) => load(caseId, signal));
  useChanges((hint) => (hint.tasks || hint.cases) && asked.again());
  return (
    <Await asked={asked}>
      {({ all, subjects }) => {
        const told = all.filter(worthTelling);
        if (told.length === 0) return <Empty title={t('history.none')} />;
        return (
          <ol class="plain timeline">
            {told.map((past) => (
              <Line key={past.id} past={past} subject={subjects.get(past.id)} />
            ))}
          </ol>
        );
      }}
    </Await>
  );
}
