// Taking a task: it is never taken from a colleague, and who was faster is named.
import { isRequestError } from '../../api/errors';
import { claim, getTask } from '../../api/tasks';
import { t } from '../../i18n/language';
import { knowPeople, nameOf } from '../../people/people';
import { me } from '../../session/session';
import { errorText, tell } from '../../ui/notice';

export async function take(id: string): Promise<boolean> {
  try {
    await claim(id, me.value);
    tell(t('task.taken'));
    return true;
  } catch (error) {
    if (!isRequestError(error)) throw error;
    try {
      const [{ assignee, ended }] = await Promise.all([getTask(id), knowPeople()]);
      if (ended) tell(t('task.conflictEnded'), 'warn');
      else if (assignee && assignee !== me.value)
        tell(t('task.conflict', { name: nameOf(assignee) }), 'warn');
      else tell(errorText(error), 'danger');
    } catch {
      tell(errorText(error), 'danger');
    }
    return false;
  }
}
