// The list of tasks: mine, my role's, all that I may see. What is chosen stands in the address.
import { useEffect } from 'preact/hooks';
import { useAsked } from '../../api/use_asked';
import { useChanges } from '../../api/events';
import { listTasks, type TaskList } from '../../api/tasks';
import { t } from '../../i18n/language';
import { address, place, setQuery } from '../../routing/location';
import { me } from '../../session/session';
import { SearchInAddress } from '../../ui/search_in_address';
import { CheckField } from '../../ui/field';
import { PageHead } from '../../ui/page_head';
import { firstOfPage, Pager } from '../../ui/pager';
import { Await, Empty } from '../../ui/states';
import { rememberList } from './last_list';
import { TaskRow } from './task_row';

const max = 50;
const lists: { id: TaskList; word: string; title: 'tasks.mine' | 'tasks.role' | 'tasks.all' }[] = [
  { id: 'mine', word: 'mias', title: 'tasks.mine' },
  { id: 'role', word: 'rol', title: 'tasks.role' },
  { id: 'all', word: 'todas', title: 'tasks.all' },
];

const empties = {
  mine: 'tasks.emptyMine',
  role: 'tasks.emptyRole',
  all: 'tasks.emptyAll',
} as const;

export default function TasksPage() {
  const { query } = place.value;
  const list = lists.find((it) => it.word === query.get('lista'))?.id ?? 'mine';
  const search = query.get('buscar') ?? '';
  const overdue = query.get('atrasadas') === 'si';
  const first = firstOfPage(max);
  const key = JSON.stringify([list, search, overdue, first, me.value]);
  const asked = useAsked(key, (signal) => listTasks({ list, search, overdue, first, max }, signal));
  useChanges((hint) => hint.tasks && asked.again());
  useEffect(() => rememberList(query), [query]);
  const counts = asked.data?.counts;

  return (
    <>
      <PageHead title={t('tasks.title')} lead={t('tasks.lead')} />
      <section class="card" aria-label={t('tasks.title')}>
        <nav class="tabs" aria-label={t('tasks.lists')}>
          {lists.map((it) => (
            <a
              key={it.id}
              href={address('/tareas', {
                lista: it.word,
                buscar: search,
                atrasadas: overdue && 'si',
              })}
              aria-current={it.id === list ? 'page' : undefined}
            >
              {t(it.title)}
              {counts && <span class="count">{counts[it.id]}</span>}
            </a>
          ))}
        </nav>
        <div class="filters">
          <SearchInAddress label={t('tasks.search')} />
          <CheckField
            label={counts ? t('tasks.overdueOnly', { n: counts.overdue }) : t('tasks.overdue')}
            checked={overdue}
            onChecked={(on) =>
              setQuery({ atrasadas: on ? 'si' : null, pagina: null }, { replace: true })
            }
          />
        </div>
        <Await asked={asked} lines={6}>
          {(page) =>
            page.items.length === 0 ? (
              <Empty
                title={search || overdue ? t('tasks.noneFound') : t(empties[list])}
                icon="tasks"
              >
                {list === 'mine' && !search && counts && counts.role > 0 && (
                  <a href="/tareas?lista=rol">{t('tasks.seeRole', { n: counts.role })}</a>
                )}
              </Empty>
            ) : (
              <>
                <ul class="plain items">
                  {page.items.map((task) => (
                    <TaskRow key={task.id} task={task} onChanged={asked.again} />
                  ))}
                </ul>
                <Pager max={max} total={page.total} />
              </>
            )
          }
        </Await>
      </section>
    </>
  );
}
