// One task in a list.
import { useState } from 'preact/hooks';
import type { Task } from '../../api/tasks';
import { showDate, showDistance } from '../../format/dates';
import { t } from '../../i18n/language';
import { nameOf, PersonName, roleName } from '../../people/people';
import { go } from '../../routing/location';
import { me } from '../../session/session';
import { Button } from '../../ui/button';
import { Tag } from '../../ui/tag';
import { Due } from './due';
import { take } from './take';

export function TaskRow({ task, onChanged }: { task: Task; onChanged: () => void }) {
  const [busy, setBusy] = useState(false);
  const claim = async () => {
    setBusy(true);
    const taken = await take(task.id);
    setBusy(false);
    if (taken) go(`/tareas/${task.id}`);
    else onChanged();
  };
  return (
    <li>
      <div>
        <a class="item-title" href={`/tareas/${task.id}`}>
          {task.name}
          {task.subject && <span class="item-subject"> · {task.subject}</span>}
        </a>
        <div class="item-facts">
          <span class="number">{t('case.number', { number: task.case.number })}</span>
          <span>{task.case.process}</span>
          <span title={showDate(task.created)}>
            {t('task.since', { when: showDistance(task.created) })}
          </span>
          <Due due={task.due} />
          {task.followUp && (
            <span title={showDate(task.followUp)}>
              {t('task.remindedFrom', { when: showDistance(task.followUp) })}
            </span>
          )}
        </div>
      </div>
      <div class="item-side">
        {task.draft && <Tag tone="info">{t('task.draft')}</Tag>}
        {task.suspended && <Tag tone="warn">{t('task.suspended')}</Tag>}
        {task.onBehalfOf && (
          <Tag tone="info">{t('task.for', { name: nameOf(task.onBehalfOf) })}</Tag>
        )}
        {task.assignee ? (
          <Tag tone={task.assignee === me.value ? 'accent' : 'plain'}>
            <PersonName id={task.assignee} />
          </Tag>
        ) : (
          <>
            {task.candidateGroups.map((group) => (
              <Tag key={group}>{roleName(group)}</Tag>
            ))}
            <Button
              small
              busy={busy}
              onClick={claim}
              aria-label={`${t('task.take')}: ${task.name}${task.subject ? ` · ${task.subject}` : ''}`}
            >
              {t('task.take')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
