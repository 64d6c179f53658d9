// The tasks of a case that are open, and with whom.
import type { CaseTask } from '../../api/cases';
import { t } from '../../i18n/language';
import { PersonName, roleName } from '../../people/people';
import { Due } from '../tasks/due';

function Title({ task }: { task: CaseTask }) {
  const title = task.subject ? `${task.name} · ${task.subject}` : task.name;
  if (task.mayOpen === false) return <span>{title}</span>;
  return (
    <a class="item-title" href={`/tareas/${task.id}`}>
      {title}
    </a>
  );
}

export function OpenTasks({ tasks }: { tasks: CaseTask[] }) {
  return (
    <section class="card" aria-labelledby="case-open">
      <div class="card-head">
        <h2 id="case-open">{t('case.openTasks', { n: tasks.length })}</h2>
      </div>
      {tasks.length === 0 ? (
        <p class="card-body soft">{t('case.noTasks')}</p>
      ) : (
        <ul class="plain items">
          {tasks.map((task) => (
            <li key={task.id}>
              <div>
                <Title task={task} />
                <div class="item-facts">
                  {task.assignee ? (
                    <PersonName id={task.assignee} />
                  ) : (
                    <span>{task.candidateGroups.map(roleName).join(', ')}</span>
                  )}
                  <Due due={task.due} />
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
