// The designer's table: canvas or XML, the properties, the findings, the try-out.
import { useEffect, useRef, useState } from 'preact/hooks';
import { latestDecisions, lint, type Finding } from '../../api/definitions';
import { listForms } from '../../api/forms';
import { listGroups } from '../../api/people';
import { useAsked } from '../../api/use_asked';
import type { Editor, Element } from '../../drawing/open_modeler';
import type { Problem, Sheet } from '../../drawing/sheet';
import { language, t } from '../../i18n/language';
import { Button, ButtonLink } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page_head';
import { Loading } from '../../ui/states';
import { Tabs } from '../../ui/tabs';
import { useDebounced } from '../../ui/use_debounced';
import { download } from '../../format/download';
import { DeployDialog } from './deploy_dialog';
import type { Opened } from './design_page';
import { Findings } from './findings';
import { markFindings } from './mark_findings';
import { Panel } from './panel/panel';
import { TryOut } from './tryout/try_out';
import { useUnsaved } from './unsaved';
import { XmlPane, type XmlHandle } from './xml_pane';
import '../../styles/design.css';

type Face = 'diagram' | 'xml' | 'try';

const orNothing = <T,>(asked: Promise<T[]>): Promise<T[]> => asked.catch(() => []);

async function loadSuggestions(signal: AbortSignal) {
  const [groups, forms, decisions] = await Promise.all([
    orNothing(listGroups(signal)),
    orNothing(listForms(signal)),
    orNothing(latestDecisions(signal)),
  ]);
  return {
    groups: groups.map((it) => it.id),
    forms: forms.map((it) => it.id),
    decisions: decisions.map((it) => it.key),
  };
}

const none = { groups: [], forms: [], decisions: [] };

export function Workbench({ opened, title }: { opened: Opened; title: string }) {
  const [face, setFace] = useState<Face>('diagram');
  const [xml, setXml] = useState(opened.xml);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [findings, setFindings] = useState<Finding[]>([]);
  const [selected, setSelected] = useState<Element | null>(null);
  const [, redraw] = useState(0);
  const [deploying, setDeploying] = useState(false);
  const [deployed, setDeployed] = useState(opened.xml);
  const canvas = useRef<HTMLDivElement>(null);
  const tools = useRef<{ editor: Editor; sheet: Sheet } | null>(null);
  const xmlPane = useRef<XmlHandle>(null);
  const suggestions = useAsked('suggestions', loadSuggestions);
  const settled = useDebounced(xml, 500);
  const [ready, setReady] = useState(false);
  const changed = xml !== deployed;

  useEffect(() => {
    let gone = false;
    let editor: Editor | null = null;
    void Promise.all([import('../../drawing/open_modeler'), import('../../drawing/sheet')]).then(
      async ([{ openModeler }, { makeSheet }]) => {
        if (gone || !canvas.current) return;
        editor = openModeler(canvas.current, language.value);
        const sheet = await makeSheet(editor, opened.xml, setXml);
        tools.current = { editor, sheet };
        editor.on('commandStack.changed', () => {
          void sheet.changed();
          redraw((n) => n + 1);
        });
        editor.on('selection.changed', ((event: { newSelection: Element[] }) =>
          setSelected(event.newSelection[0] ?? null)) as never);
        setReady(true);
      },
    );
    return () => {
      gone = true;
      editor?.destroy();
    };
  }, []);

  useEffect(() => {
    const abort = new AbortController();
    lint(`${opened.key}.bpmn`, settled, abort.signal).then(setFindings, () => {});
    return () => abort.abort();
  }, [settled]);
  useEffect(() => {
    if (ready && tools.current) markFindings(tools.current.editor, findings);
  }, [findings, ready, face, language.value]);
  useUnsaved(changed);

  const write = async (text: string) => {
    setXml(text);
    setProblem((await tools.current?.sheet.write(text)) ?? null);
  };
  const goTo = (finding: Finding) => {
    if (face === 'xml') return xmlPane.current?.goTo(finding.line);
    const element =
      finding.element && tools.current?.editor.get('elementRegistry').get(finding.element);
    if (!element || !tools.current) {
      setFace('xml');
      return void window.setTimeout(() => xmlPane.current?.goTo(finding.line), 300);
    }
    tools.current.editor.get('selection').select(element as unknown as Element);
    tools.current.editor.get('canvas').scrollToElement(element, 80);
  };
  const stack = tools.current?.editor.get('commandStack');
  const wrong = findings.filter((it) => it.severity === 'error').length;
  const ofSelected = findings.filter((it) => it.element === selected?.id);

  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ href: '/procesos', label: t('nav.processes') }]}
        lead={
          opened.latest
            ? t('design.version', {
                n: opened.latest.version,
                state: t(changed ? 'design.changed' : 'design.same'),
              })
            : t('design.never')
        }
      >
        <Button
          icon="undo"
          aria-label={t('design.undo')}
          disabled={!stack?.canUndo()}
          onClick={() => stack?.undo()}
        />
        <Button
          icon="redo"
          aria-label={t('design.redo')}
          disabled={!stack?.canRedo()}
          onClick={() => stack?.redo()}
        />
        <Button
          icon="download"
          onClick={() => download(`${opened.key}.bpmn`, 'application/xml', xml)}
        >
          {t('design.download')}
        </Button>
        {opened.latest && opened.latest.version > 1 && (
          <ButtonLink
            icon="compare"
            href={`/disenar/${opened.key}/comparar/${opened.latest.version - 1}/${opened.latest.version}`}
          >
            {t('processes.compare')}
          </ButtonLink>
        )}
        <Button
          look="primary"
          icon="upload"
          disabled={!changed && !!opened.latest}
          onClick={() => setDeploying(true)}
        >
          {t('design.deploy')}
        </Button>
      </PageHead>
      {problem && (
        <Notice tone="danger" role="alert">
          {t('design.badXml')} <span class="mono">{problem.message}</span>
          {problem.line && ` (${t('design.line', { n: problem.line })})`}
        </Notice>
      )}
      <div class="workbench">
        <Tabs
          label={t('design.faces')}
          current={face}
          onChange={(next) => setFace(next as Face)}
          tabs={[
            { id: 'diagram', label: t('design.diagram') },
            { id: 'xml', label: t('design.xml') },
            { id: 'try', label: t('design.try') },
          ]}
        >
          <div class={face === 'diagram' ? 'bench' : 'bench away'} aria-hidden={face !== 'diagram'}>
            <div class="diagram bench-canvas" role="group" aria-label={t('design.canvas')}>
              {!ready && <Loading />}
              <div ref={canvas} class="diagram-canvas" />
            </div>
            <aside class="card bench-side" aria-label={t('panel.title')}>
              {tools.current && (
                <Panel
                  editor={tools.current.editor}
                  element={selected}
                  suggestions={suggestions.data ?? none}
                  findings={ofSelected}
                />
              )}
            </aside>
          </div>
          {face === 'xml' && (
            <XmlPane xml={xml} findings={findings} onWrite={write} handle={xmlPane} />
          )}
          {face === 'try' && <TryOut processKey={opened.key} xml={xml} wrong={wrong} />}
        </Tabs>
      </div>
      <Findings findings={findings} onGo={goTo} />
      {deploying && (
        <DeployDialog
          latest={opened.latest}
          before={opened.latest ? deployed : null}
          files={{ [opened.latest?.resource ?? `${opened.key}.bpmn`]: xml }}
          xml={xml}
          wrong={wrong}
          onClose={() => setDeploying(false)}
          onDeployed={() => setDeployed(xml)}
        />
      )}
    </>
  );
}
