// Editing decisions: as tables, or as the XML behind them.
import { useEffect, useRef, useState } from 'preact/hooks';
import { decisionXml, latestDecisions, lint, type Finding } from '../../api/definitions';
import { useAsked } from '../../api/use_asked';
import { blankDecision } from '../../drawing/blank';
import { t } from '../../i18n/language';
import { place } from '../../routing/location';
import { Button } from '../../ui/button';
import { PageHead } from '../../ui/page_head';
import { Await } from '../../ui/states';
import { Tabs } from '../../ui/tabs';
import { useDebounced } from '../../ui/use_debounced';
import { DecisionTables } from './decision_tables';
import { DeployForm } from './deploy_form';
import { Findings } from './findings';
import { useUnsaved } from './unsaved';
import { XmlPane, type XmlHandle } from './xml_pane';
import '../../styles/design.css';

type Face = 'tables' | 'xml';

async function open(id: string, signal: AbortSignal) {
  const latest = (await latestDecisions(signal)).find((it) => it.key === id) ?? null;
  const name = latest?.name ?? place.value.query.get('nombre') ?? id;
  const xml = latest ? await decisionXml(id, signal) : blankDecision(id, name);
  return { xml, latest, name };
}

function Editor({
  id,
  given,
  name,
  isNew,
  resource,
}: {
  id: string;
  given: string;
  name: string;
  isNew: boolean;
  resource: string;
}) {
  const [face, setFace] = useState<Face>('tables');
  const [xml, setXml] = useState(given);
  const [deployed, setDeployed] = useState(isNew ? null : given);
  const [findings, setFindings] = useState<Finding[]>([]);
  const [deploying, setDeploying] = useState(false);
  const pane = useRef<XmlHandle>(null);
  const settled = useDebounced(xml, 500);
  useUnsaved(xml !== (deployed ?? given));
  useEffect(() => {
    const abort = new AbortController();
    lint(resource, settled, abort.signal).then(setFindings, () => {});
    return () => abort.abort();
  }, [settled, resource]);
  const goTo = (finding: Finding) => {
    setFace('xml');
    window.setTimeout(() => pane.current?.goTo(finding.line), face === 'xml' ? 0 : 300);
  };
  const wrong = findings.filter((it) => it.severity === 'error').length;
  return (
    <>
      <PageHead
        title={name}
        crumbs={[{ href: '/procesos', label: t('nav.processes') }]}
        lead={t('decision.lead')}
      >
        <Button
          look="primary"
          icon="upload"
          disabled={xml === deployed}
          onClick={() => setDeploying(true)}
        >
          {t('design.deploy')}
        </Button>
      </PageHead>
      <div class="workbench">
        <Tabs
          label={t('design.faces')}
          current={face}
          onChange={(next) => setFace(next as Face)}
          tabs={[
            { id: 'tables', label: t('decision.tables') },
            { id: 'xml', label: t('design.xml') },
          ]}
        >
          {face === 'tables' ? (
            <DecisionTables id={id} xml={xml} name={name} onXml={setXml} />
          ) : (
            <XmlPane xml={xml} findings={findings} onWrite={setXml} handle={pane} />
          )}
        </Tabs>
      </div>
      <Findings findings={findings} onGo={goTo} />
      {deploying && (
        <DeployForm
          title={t('decision.deploy')}
          files={{ [resource]: xml }}
          wrong={wrong}
          onClose={() => setDeploying(false)}
          onDeployed={() => setDeployed(xml)}
        >
          <p>{t('decision.deployText')}</p>
        </DeployForm>
      )}
    </>
  );
}

export default function DecisionPage({ id = '' }: { id?: string }) {
  const asked = useAsked(id, (signal) => open(id, signal));
  return (
    <Await asked={asked}>
      {({ xml, latest, name }) => (
        <Editor
          key={id}
          id={id}
          given={xml}
          name={name}
          isNew={!latest}
          resource={latest?.resource ?? `${id}.dmn`}
        />
      )}
    </Await>
  );
}
