// When a task is due, and when to be reminded of it.
import { useState } from 'preact/hooks';
import { setDates, type Task } from '../../api/tasks';
import { fromLocalInput, toDialect, toLocalInput } from '../../format/dates';
import { t } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { attempt } from '../../ui/notice';

const shown = (when: string | null): string => (when ? toLocalInput(when) : '');
const sent = (local: string): string | null => (local ? toDialect(fromLocalInput(local)) : null);

export function DatesDialog({
  task,
  onClose,
  onDone,
}: {
  task: Task;
  onClose: () => void;
  onDone: () => void;
}) {
  const [due, setDue] = useState(shown(task.due));
  const [reminder, setReminder] = useState(shown(task.followUp));
  const [busy, setBusy] = useState(false);
  const save = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    const dates = { due: sent(due), followUp: sent(reminder) };
    if (await attempt(() => setDates(task.id, dates), t('task.datesSaved'))) {
      onDone();
      onClose();
    } else setBusy(false);
  };
  return (
    <Dialog title={t('task.dates')} onClose={onClose}>
      <form class="form" onSubmit={save}>
        <TextField
          label={t('task.due')}
          type="datetime-local"
          value={due}
          onValue={setDue}
          hint={t('task.dueHint')}
        />
        <TextField
          label={t('task.reminder')}
          type="datetime-local"
          value={reminder}
          onValue={setReminder}
          hint={t('task.reminderHint')}
        />
        <div class="buttons end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {t('ui.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
