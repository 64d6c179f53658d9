// When a task is due, in words; late is said, not only shown.
import { instantOf, showDate, showDistance } from '../../format/dates';
import { t } from '../../i18n/language';

export const isLate = (due: string | null, now: Date = new Date()): boolean =>
  due !== null && instantOf(due) < now;

export function Due({ due }: { due: string | null }) {
  if (!due) return null;
  const late = isLate(due);
  return (
    <time
      class={late ? 'late' : undefined}
      dateTime={instantOf(due).toISOString()}
      title={showDate(due)}
    >
      {t(late ? 'task.late' : 'task.dueIn', { when: showDistance(due) })}
    </time>
  );
}
