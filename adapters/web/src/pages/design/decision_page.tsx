// Editing a decision: its table, or how decisions depend on one another.
import { useEffect, useRef, useState } from 'preact/hooks';
import { decisionXml, deploy, latestDecisions } from '../../api/definitions';
import { useAsked } from '../../api/use_asked';
import type { DecisionEditor, DecisionView } from '../../drawing/open_decisions';
import { t } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { attempt, Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page_head';
import { Await, Loading } from '../../ui/states';
import '../../styles/design.css';

async function load(id: string, signal: AbortSignal) {
  const [xml, all] = await Promise.all([decisionXml(id, signal), latestDecisions(signal)]);
  return { xml, latest: all.find((it) => it.key === id) ?? null };
}

function DeployDecision({
  editor,
  resource,
  onClose,
  onDone,
}: {
  editor: DecisionEditor;
  resource: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const [comment, setComment] = useState('');
  const submit = async (event: Event) => {
    event.preventDefault();
    const done = await attempt(async () => {
      const { xml } = await editor.saveXML({ format: true });
      await deploy(comment, { [resource]: xml });
    }, t('deploy.done'));
    if (!done) return;
    onDone();
    onClose();
  };
  return (
    <Dialog title={t('decision.deploy')} onClose={onClose}>
      <form class="form" onSubmit={submit}>
        <p>{t('decision.deployText')}</p>
        <TextField label={t('deploy.comment')} value={comment} onValue={setComment} required />
        <div class="buttons end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" look="primary" icon="upload">
            {t('design.deploy')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Table({
  id,
  xml,
  resource,
  name,
}: {
  id: string;
  xml: string;
  resource: string;
  name: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<DecisionEditor | null>(null);
  const [failed, setFailed] = useState(false);
  const [changed, setChanged] = useState(false);
  const [active, setActive] = useState<DecisionView | null>(null);
  const [deploying, setDeploying] = useState(false);
  useEffect(() => {
    let gone = false;
    let opened: DecisionEditor | null = null;
    import('../../drawing/open_decisions')
      .then(async ({ openDecisions }) => {
        if (!box.current || gone) return;
        opened = await openDecisions(box.current, xml, id, () => setChanged(true));
        if (gone) return opened.destroy();
        opened.on('views.changed', () => setActive(opened?.getActiveView() ?? null));
        setEditor(opened);
        setActive(opened.getActiveView() ?? null);
      })
      .catch((error: unknown) => {
        console.error(error);
        setFailed(true);
      });
    return () => {
      gone = true;
      opened?.destroy();
    };
  }, []);
  return (
    <>
      <PageHead
        title={name}
        crumbs={[{ href: '/procesos', label: t('nav.processes') }]}
        lead={t('decision.lead')}
      >
        <Button look="primary" icon="upload" disabled={!changed} onClick={() => setDeploying(true)}>
          {t('design.deploy')}
        </Button>
      </PageHead>
      {failed && (
        <Notice tone="danger" role="alert">
          {t('diagram.failed')}
        </Notice>
      )}
      <div class="decision">
        <nav class="buttons" aria-label={t('decision.views')}>
          {editor?.getViews().map((view) => (
            <Button
              key={view.element.id}
              small
              aria-pressed={active?.element.id === view.element.id}
              onClick={() => void editor.open(view)}
            >
              {view.type === 'drd' ? t('decision.graph') : (view.name ?? view.element.id)}
            </Button>
          ))}
        </nav>
        {!editor && !failed && <Loading />}
        <div ref={box} class="decision-canvas" role="group" aria-label={name} />
      </div>
      {deploying && editor && (
        <DeployDecision
          editor={editor}
          resource={resource}
          onClose={() => setDeploying(false)}
          onDone={() => setChanged(false)}
        />
      )}
    </>
  );
}

export default function DecisionPage({ id = '' }: { id?: string }) {
  const asked = useAsked(id, (signal) => load(id, signal));
  return (
    <Await asked={asked}>
      {({ xml, latest }) => (
        <Table
          id={id}
          xml={xml}
          resource={latest?.resource ?? `${id}.dmn`}
          name={latest?.name ?? id}
        />
      )}
    </Await>
  );
}
