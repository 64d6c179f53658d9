// One task: its form, and its case beside it.
import { useState } from 'preact/hooks';
import { useAsked } from '../../api/use_asked';
import { useChanges } from '../../api/events';
import { getTask } from '../../api/tasks';
import { t } from '../../i18n/language';
import { Await, Empty } from '../../ui/states';
import { PageHead } from '../../ui/page_head';
import { ButtonLink } from '../../ui/button';
import { lastList } from './last_list';
import { CompletedPanel } from './completed_panel';
import { TaskAside } from './task_aside';
import { TaskBar } from './task_bar';
import { TaskWork, type Finish } from './task_work';
import { Due } from './due';
import { RefusedTask } from './refused_task';
import '../../styles/task.css';

export default function TaskPage({ id = '' }: { id?: string }) {
  const asked = useAsked(id, (signal) => getTask(id, signal));
  const [finish, setFinish] = useState<Finish>('open');
  useChanges((hint) => hint.tasks && asked.again());
  if (asked.error && !asked.data && [403, 404].includes(asked.error.status)) return <RefusedTask />;
  return (
    <Await asked={asked} lines={8}>
      {(task) => (
        <>
          <PageHead
            title={task.subject ? `${task.name} · ${task.subject}` : task.name}
            crumbs={[
              { href: lastList(), label: t('tasks.title') },
              {
                href: `/casos/${task.case.id}`,
                label: t('case.number', { number: task.case.number }),
              },
            ]}
            lead={
              <span class="row small">
                <span>{task.case.process}</span>
                <Due due={task.due} />
              </span>
            }
          />
          <div class="columns task-columns">
            <section class="card" aria-label={t('task.form')}>
              {finish === 'done' ? (
                <CompletedPanel task={task} />
              ) : task.ended && finish === 'open' ? (
                <Empty icon="check" title={t('task.ended')}>
                  <ButtonLink href={lastList()}>{t('task.backToList')}</ButtonLink>
                </Empty>
              ) : (
                <>
                  <TaskBar task={task} onChanged={asked.again} />
                  <TaskWork
                    key={task.id}
                    task={task}
                    onChanged={asked.again}
                    onFinish={setFinish}
                  />
                </>
              )}
            </section>
            <TaskAside task={task} />
          </div>
        </>
      )}
    </Await>
  );
}
