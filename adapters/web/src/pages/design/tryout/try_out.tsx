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
import { Choices, type Asking } from './choices';
import { DataDialog } from './data_dialog';
import { ValuesHere } from './values_here';

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
            {!result.ended && <h3>{t('tryout.tasks')}</h3>}
            <Choices
              result={result}
              busy={busy}
              nameOf={nameOf}
              onAsk={setAsking}
              onStep={(step) => void add(step)}
            />
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
