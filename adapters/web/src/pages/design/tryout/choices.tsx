// What can be done at this point of a try-out.
import type { ComponentChildren } from 'preact';
import type { Simulated, SimulationStep } from '../../../api/simulation';
import { showDate } from '../../../format/dates';
import { t } from '../../../i18n/language';
import { Button } from '../../../ui/button';
import type { IconName } from '../../../ui/icons';
import { Notice } from '../../../ui/notice';
import { Trouble } from '../../../ui/trouble';

// A step that takes example data.
export interface Asking {
  title: string;
  step: (variables: Record<string, unknown>) => SimulationStep;
  known: Record<string, unknown>;
}

export function Choices({
  result,
  busy,
  nameOf,
  onAsk,
  onStep,
}: {
  result: Simulated;
  busy: boolean;
  nameOf: (element: string) => string;
  onAsk: (asking: Asking) => void;
  onStep: (step: SimulationStep) => void;
}) {
  const line = (
    key: string,
    what: ComponentChildren,
    icon: IconName,
    action: string,
    act: () => void,
  ) => (
    <li key={key} class="row apart">
      <span>{what}</span>
      <Button small icon={icon} busy={busy} onClick={act}>
        {action}
      </Button>
    </li>
  );
  const waitUntil = (due: string) => {
    const ms = new Date(due).getTime() - new Date(result.now).getTime();
    onStep({ do: 'advance', by: `PT${Math.max(0, Math.ceil(ms / 1000))}S` });
  };
  return (
    <ul class="plain stack tight">
      {result.tasks.map((task) =>
        line(
          task.id,
          <>
            {task.name} <span class="small soft">{task.candidateGroups.join(', ')}</span>
          </>,
          'check',
          t('tryout.complete'),
          () =>
            onAsk({
              title: task.name,
              known: task.variables,
              step: (variables) => ({ do: 'complete', task: task.id, variables }),
            }),
        ),
      )}
      {result.work.map((work) =>
        line(
          work.id,
          <>
            {work.name || nameOf(work.element)} <span class="small soft mono">{work.topic}</span>
          </>,
          'check',
          t('tryout.work'),
          () =>
            onAsk({
              title: work.name || nameOf(work.element),
              known: work.variables,
              step: (variables) => ({ do: 'work', task: work.id, variables }),
            }),
        ),
      )}
      {result.waiting.map((it) =>
        line(it.id, it.name || it.message, 'send', t('waiting.send'), () =>
          onAsk({
            title: it.name || it.message,
            known: {},
            step: (variables) => ({ do: 'message', subscription: it.id, variables }),
          }),
        ),
      )}
      {result.timers.map((it) =>
        line(
          it.element + it.due,
          <>
            {nameOf(it.element)} <span class="small soft">{showDate(it.due)}</span>
          </>,
          'clock',
          t('tryout.wait'),
          () => waitUntil(it.due),
        ),
      )}
      {result.incidents.map((it) => (
        <li key={it.id}>
          <Notice tone="danger">
            <div class="stack tight">
              <strong>{nameOf(it.element)}</strong>
              <Trouble kind={it.kind} message={it.message} open />
              <div>
                <Button
                  small
                  icon="refresh"
                  busy={busy}
                  onClick={() => onStep({ do: 'retry', incident: it.id })}
                >
                  {t('incident.retry')}
                </Button>
              </div>
            </div>
          </Notice>
        </li>
      ))}
    </ul>
  );
}
