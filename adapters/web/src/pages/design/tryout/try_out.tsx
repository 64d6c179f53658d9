// Trying the drawing step by step with example data, on the real engine.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isRequestError } from '../../../api/errors';
import { simulate, type Simulated, type SimulationStep } from '../../../api/simulation';
import { Diagram } from '../../../diagram/diagram';
import { TokenLayer } from '../../../diagram/token_layer';
import { showDate } from '../../../format/dates';
import { t } from '../../../i18n/language';
import { namesIn } from '../../../journal/describe';
import { Replay } from '../../../journal/replay';
import { stepsOf } from '../../../journal/steps';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { ValuesHere } from './values_here';
import { DataDialog } from './data_dialog';

interface Asking {
  title: string;
  step: (variables: Record<string, unknown>) => SimulationStep;
  known: Record<string, unknown>;
}

export function TryOut({
  processKey,
  xml,
  wrong,
}: {
  processKey: string;
  xml: string;
  wrong: number;
}) {
  const [steps, setSteps] = useState<SimulationStep[]>([]);
  const [result, setResult] = useState<Simulated | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState<Asking | null>(null);
  const layer = useRef<TokenLayer | null>(null);
  const names = useMemo(() => namesIn(xml), [xml]);
  const situation = useMemo(() => {
    const taken = stepsOf(result?.records ?? []);
    return new Replay(taken).at(taken.length);
  }, [result]);
  useEffect(() => layer.current?.show(situation, null), [situation]);

  const run = async (next: SimulationStep[]) => {
    if (next.length === 0) {
      setSteps([]);
      setResult(null);
      setProblem(null);
      return;
    }
    setBusy(true);
    try {
      const done = await simulate({
        files: { [`${processKey}.bpmn`]: xml },
        process: processKey,
        start: null,
        steps: next,
      });
      setResult(done);
      setProblem(done.problem?.message ?? null);
      // A step that was refused is not kept.
      setSteps(done.problem ? next.slice(0, done.problem.step) : next);
    } catch (error) {
      setProblem(isRequestError(error) ? error.message : String(error));
    }
    setBusy(false);
  };
  const add = (step: SimulationStep) => run([...steps, step]);
  const nameOf = (element: string) => names.get(element) ?? element;

  return (
    <div class="bench">
      <Diagram
        xml={xml}
        label={t('tryout.diagram')}
        onReady={(viewer) => {
          layer.current = new TokenLayer(viewer);
          layer.current.show(situation, null);
          return () => {
            layer.current = null;
          };
        }}
      />
      <aside class="card bench-side stack padded" aria-label={t('design.try')}>
        <p class="soft small">{t('tryout.text')}</p>
        {wrong > 0 && <Notice tone="warn">{t('tryout.errors', { n: wrong })}</Notice>}
        {problem && (
          <Notice tone="danger" role="alert">
            {problem}
          </Notice>
        )}
        <div class="buttons">
          {steps.length === 0 ? (
            <Button
              look="primary"
              icon="play"
              busy={busy}
              onClick={() =>
                setAsking({
                  title: t('tryout.start'),
                  known: {},
                  step: (variables) => ({ do: 'start', variables }),
                })
              }
            >
              {t('tryout.start')}
            </Button>
          ) : (
            <>
              <Button small icon="undo" busy={busy} onClick={() => run(steps.slice(0, -1))}>
                {t('tryout.back')}
              </Button>
              <Button small icon="refresh" onClick={() => run([])}>
                {t('tryout.again')}
              </Button>
            </>
          )}
        </div>
        {result && (
          <>
            <p role="status">
              {result.ended ? t('tryout.ended') : t('tryout.now', { when: showDate(result.now) })}
            </p>
            {result.tasks.length > 0 && <h3>{t('tryout.tasks')}</h3>}
            <ul class="plain stack tight">
              {result.tasks.map((task) => (
                <li key={task.id} class="row apart">
                  <span>
                    {task.name} <span class="small soft">{task.candidateGroups.join(', ')}</span>
                  </span>
                  <Button
                    small
                    icon="check"
                    busy={busy}
                    onClick={() =>
                      setAsking({
                        title: task.name,
                        known: task.variables,
                        step: (variables) => ({ do: 'complete', task: task.id, variables }),
                      })
                    }
                  >
                    {t('tryout.complete')}
                  </Button>
                </li>
              ))}
              {result.waiting.map((it) => (
                <li key={it.id} class="row apart">
                  <span>{it.name || it.message}</span>
                  <Button
                    small
                    icon="send"
                    busy={busy}
                    onClick={() =>
                      setAsking({
                        title: it.name || it.message,
                        known: {},
                        step: (variables) => ({ do: 'message', subscription: it.id, variables }),
                      })
                    }
                  >
                    {t('waiting.send')}
                  </Button>
                </li>
              ))}
              {result.timers.map((it) => (
                <li key={it.element + it.due} class="row apart">
                  <span>
                    {nameOf(it.element)} <span class="small soft">{showDate(it.due)}</span>
                  </span>
                  <Button
                    small
                    icon="clock"
                    busy={busy}
                    onClick={() => {
                      const ms = new Date(it.due).getTime() - new Date(result.now).getTime();
                      void add({ do: 'advance', by: `PT${Math.max(0, Math.ceil(ms / 1000))}S` });
                    }}
                  >
                    {t('tryout.wait')}
                  </Button>
                </li>
              ))}
              {result.incidents.map((it) => (
                <li key={it.element + it.message}>
                  <Notice tone="danger">
                    <strong>{nameOf(it.element)}</strong>: {it.message}
                  </Notice>
                </li>
              ))}
            </ul>
            <ValuesHere situation={situation} names={names} />
          </>
        )}
      </aside>
      {asking && (
        <DataDialog
          title={asking.title}
          known={asking.known}
          onClose={() => setAsking(null)}
          onData={(variables) => {
            setAsking(null);
            void add(asking.step(variables));
          }}
        />
      )}
    </div>
  );
}
