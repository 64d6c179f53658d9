// The whole history of a case on its drawing, moment by moment.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useAsked } from '../../api/use_asked';
import { Diagram } from '../../diagram/diagram';
import type { Viewer } from '../../diagram/open_viewer';
import { TokenLayer } from '../../diagram/token_layer';
import { t } from '../../i18n/language';
import { elementOf } from '../../journal/describe';
import { Replay } from '../../journal/replay';
import { momentOf, stepsAt } from '../../journal/steps';
import { place, setQuery } from '../../routing/location';
import { ButtonLink } from '../../ui/button';
import { PageHead } from '../../ui/page_head';
import { Await } from '../../ui/states';
import { Tabs } from '../../ui/tabs';
import { StateTag } from '../cases/state_tag';
import { loadHistory, type History } from './load_history';
import { MomentPanel } from './moment_panel';
import { StepList } from './step_list';
import { TimeBar } from './time_bar';
import { ValuesAt } from './values_at';
import '../../styles/replay.css';

const legibleScale = 0.5;

function ReplayOf({ history }: { history: History }) {
  const { steps, xml } = history;
  const replay = useMemo(() => new Replay(steps), [steps]);
  const moment = place.value.query.get('t');
  const [taken, setTaken] = useState(() => (moment ? stepsAt(steps, moment) : steps.length));
  const [part, setPart] = useState('moment');
  const layer = useRef<{ tokens: TokenLayer; viewer: Viewer } | null>(null);
  const step = steps[taken - 1];

  const show = () => {
    const flow = step?.event.event === 'SequenceFlowTaken' ? String(step.event['flow']) : null;
    layer.current?.tokens.show(replay.at(taken), flow);
    const element = step ? elementOf(step.event, history.elements) : null;
    const shape = element && layer.current?.viewer.get('elementRegistry').get(element);
    if (shape) layer.current?.viewer.get('canvas').scrollToElement(shape, 60);
  };
  useEffect(show, [taken, replay]);
  // The address follows, so that the moment can be sent to somebody. It comes late: what was written
  // there says nothing of where the slider is by then.
  const written = useRef<string | null>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      written.current = step ? momentOf(step) : null;
      setQuery({ t: written.current }, { replace: true });
    }, 250);
    return () => window.clearTimeout(timer);
  }, [step]);
  useEffect(() => {
    if (moment && moment !== written.current) setTaken(stepsAt(steps, moment));
  }, [moment]);

  const ready = (viewer: Viewer) => {
    layer.current = { tokens: new TokenLayer(viewer), viewer };
    viewer.on('element.click', ((event: { element: { id: string } }) => {
      const next = steps.findIndex(
        (it, index) => index >= taken && elementOf(it.event, history.elements) === event.element.id,
      );
      if (next >= 0) setTaken(next + 1);
    }) as never);
    // A long drawing begins where the case stands, large enough to be read.
    if (viewer.get('canvas').viewbox().scale < legibleScale) viewer.get('canvas').zoom(0.7);
    show();
    return () => {
      layer.current = null;
    };
  };

  return (
    <div class="replay">
      <div class="replay-stage">
        <Diagram xml={xml} label={t('replay.diagram')} onReady={ready} />
        <TimeBar steps={steps} taken={taken} onTaken={setTaken} />
      </div>
      <aside class="card replay-side" aria-label={t('replay.side')}>
        <Tabs
          label={t('replay.side')}
          current={part}
          onChange={setPart}
          tabs={[
            { id: 'moment', label: t('replay.moment') },
            { id: 'steps', label: t('replay.steps') },
            { id: 'values', label: t('replay.values') },
          ]}
        >
          {part === 'moment' && <MomentPanel history={history} taken={taken} />}
          {part === 'steps' && <StepList history={history} taken={taken} onTaken={setTaken} />}
          {part === 'values' && <ValuesAt situation={replay.at(taken)} history={history} />}
        </Tabs>
      </aside>
    </div>
  );
}

export default function ReplayPage({ id = '' }: { id?: string }) {
  const asked = useAsked(id, (signal) => loadHistory(id, signal));
  return (
    <Await asked={asked} lines={8}>
      {(history) => (
        <>
          <PageHead
            title={t('replay.title', { number: history.found.number })}
            crumbs={[{ href: '/auditoria', label: t('audit.title') }]}
            lead={
              <span class="row">
                {history.found.process} · {t('case.version', { n: history.found.version })}
                <StateTag state={history.found.state} />
              </span>
            }
          >
            <ButtonLink href={`/auditoria/casos/${id}/informe`} icon="print">
              {t('replay.report')}
            </ButtonLink>
          </PageHead>
          <ReplayOf history={history} />
        </>
      )}
    </Await>
  );
}
