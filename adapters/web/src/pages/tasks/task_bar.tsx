// Who has the task, and what can be done about it.
import { useState } from 'preact/hooks';
import { release, type Task } from '../../api/tasks';
import { t } from '../../i18n/language';
import { nameOf, roleName } from '../../people/people';
import { has, me } from '../../session/session';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icons';
import { attempt } from '../../ui/notice';
import { Tag } from '../../ui/tag';
import { DatesDialog } from './dates_dialog';
import { ReassignDialog } from './reassign_dialog';
import { take } from './take';

function whoHasIt(task: Task): string {
  if (task.assignee === me.value) return t('task.yours');
  if (task.assignee) return t('task.of', { name: nameOf(task.assignee) });
  const roles = task.candidateGroups.map(roleName).join(', ');
  return roles ? t('task.openTo', { roles }) : t('task.unassigned');
}

export function TaskBar({ task, onChanged }: { task: Task; onChanged: () => void }) {
  const [dialog, setDialog] = useState<'reassign' | 'dates' | null>(null);
  const [busy, setBusy] = useState(false);
  const mine = task.assignee === me.value;
  const mayManage = mine || has('operator');
  const doing = async (work: () => Promise<unknown>) => {
    setBusy(true);
    await work();
    setBusy(false);
    onChanged();
  };
  return (
    <div class="card-head task-bar">
      <span class="row">
        <Icon name={mine ? 'person' : 'people'} />
        <strong>{whoHasIt(task)}</strong>
        {task.onBehalfOf && (
          <Tag tone="info">{t('task.for', { name: nameOf(task.onBehalfOf) })}</Tag>
        )}
      </span>
      <div class="buttons">
        {!task.assignee && (
          <Button look="primary" busy={busy} onClick={() => doing(() => take(task.id))}>
            {t('task.takeThis')}
          </Button>
        )}
        {mine && (
          <Button
            small
            icon="undo"
            busy={busy}
            onClick={() => doing(() => attempt(() => release(task.id), t('task.released')))}
          >
            {t('task.release')}
          </Button>
        )}
        {mayManage && (
          <>
            <Button small icon="people" onClick={() => setDialog('reassign')}>
              {t('task.reassign')}
            </Button>
            <Button small icon="calendar" onClick={() => setDialog('dates')}>
              {t('task.dates')}
            </Button>
          </>
        )}
      </div>
      {dialog === 'reassign' && (
        <ReassignDialog task={task} onClose={() => setDialog(null)} onDone={onChanged} />
      )}
      {dialog === 'dates' && (
        <DatesDialog task={task} onClose={() => setDialog(null)} onDone={onChanged} />
      )}
    </div>
  );
}
