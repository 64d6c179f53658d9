// Handing a task to a colleague; those of its roles come first.
import { useState } from 'preact/hooks';
import { reassign, type Task } from '../../api/tasks';
import { t } from '../../i18n/language';
import { people, roleName } from '../../people/people';
import { ReasonDialog } from '../../ui/dialog';
import { SelectField } from '../../ui/field';
import { attempt } from '../../ui/notice';

const rolesOf = (groups: string[]) =>
  groups.length > 0 ? ` (${groups.map(roleName).join(', ')})` : '';

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
  const [missing, setMissing] = useState(false);
  const fits = (groups: string[]) => groups.some((group) => task.candidateGroups.includes(group));
  const choices = people()
    .filter((it) => it.id !== task.assignee)
    .sort((a, b) => Number(fits(b.groups)) - Number(fits(a.groups)) || a.name.localeCompare(b.name))
    .map((it) => ({ value: it.id, label: `${it.name}${rolesOf(it.groups)}` }));
  return (
    <ReasonDialog
      title={t('task.reassignTitle')}
      action={t('task.reassign')}
      onClose={onClose}
      onConfirm={async (reason) => {
        setMissing(!to);
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
        error={missing && !to ? t('task.reassignMissing') : null}
        required
      />
    </ReasonDialog>
  );
}
