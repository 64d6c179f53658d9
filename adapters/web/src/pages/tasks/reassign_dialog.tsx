// Handing a task to a colleague; those of its roles come first.
import { useState } from 'preact/hooks';
import { reassign, type Task } from '../../api/tasks';
import { t } from '../../i18n/language';
import { people, roleName } from '../../people/people';
import { ReasonDialog } from '../../ui/dialog';
import { SelectField } from '../../ui/field';
import { attempt } from '../../ui/notice';

export function ReassignDialog({
  task,
  onClose,
  onDone,
}: {
  task: Task;
  onClose: () => void;
  onDone: () => void;
}) {
  const [to, setTo] = useState('');
  const fits = (groups: string[]) => groups.some((group) => task.candidateGroups.includes(group));
  const choices = people()
    .filter((it) => it.id !== task.assignee)
    .sort((a, b) => Number(fits(b.groups)) - Number(fits(a.groups)) || a.name.localeCompare(b.name))
    .map((it) => ({ value: it.id, label: `${it.name} (${it.groups.map(roleName).join(', ')})` }));
  return (
    <ReasonDialog
      title={t('task.reassignTitle')}
      action={t('task.reassign')}
      onClose={onClose}
      onConfirm={async (reason) => {
        if (!to) return false;
        const done = await attempt(() => reassign(task.id, to, reason), t('task.reassigned'));
        if (done) onDone();
        return done;
      }}
    >
      <SelectField
        label={t('task.reassignTo')}
        value={to}
        onValue={setTo}
        choices={[{ value: '', label: t('ui.choose') }, ...choices]}
        required
      />
    </ReasonDialog>
  );
}
