// The task is done: it says so, and offers what may be next.
import { useEffect, useRef } from 'preact/hooks';
import { useAsked } from '../../api/use_asked';
import { listTasks, type Task } from '../../api/tasks';
import { t } from '../../i18n/language';
import { ButtonLink } from '../../ui/button';
import { Icon } from '../../ui/icons';
import { Await } from '../../ui/states';
import { TaskRow } from './task_row';
import { lastList } from './last_list';

// Of the same case first, mine before my role's.
async function nextTasks(done: Task, signal: AbortSignal): Promise<Task[]> {
  const [mine, role] = await Promise.all([
    listTasks({ list: 'mine', max: 20 }, signal),
    listTasks({ list: 'role', max: 20 }, signal),
  ]);
  const tasks = [...mine.items, ...role.items].filter((task) => task.id !== done.id);
  const sameCase = (task: Task) => Number(task.case.id === done.case.id);
  return tasks.sort((a, b) => sameCase(b) - sameCase(a)).slice(0, 4);
}

export function CompletedPanel({ task }: { task: Task }) {
  const asked = useAsked(`next ${task.id}`, (signal) => nextTasks(task, signal));
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div class="completed">
      <div class="completed-head">
        <Icon name="check" size={32} />
        <h2 tabIndex={-1} ref={head}>
          {t('task.completed')}
        </h2>
        <p class="soft">{t('task.completedText', { name: task.name, number: task.case.number })}</p>
      </div>
      <Await asked={asked} lines={2}>
        {(tasks) =>
          tasks.length === 0 ? (
            <p class="soft center">{t('task.noNext')}</p>
          ) : (
            <>
              <h3 class="completed-next">{t('task.next')}</h3>
              <ul class="plain items">
                {tasks.map((it) => (
                  <TaskRow key={it.id} task={it} onChanged={asked.again} />
                ))}
              </ul>
            </>
          )
        }
      </Await>
      <div class="card-body buttons">
        <ButtonLink href={lastList()} icon="tasks">
          {t('task.backToList')}
        </ButtonLink>
        <ButtonLink href={`/casos/${task.case.id}`} icon="case">
          {t('case.see')}
        </ButtonLink>
      </div>
    </div>
  );
}
