// Editing decisions: as tables, or as the XML behind them.
import { useEffect, useRef, useState } from 'preact/hooks';
import { decisionXml, latestDecisions, lint, type Finding } from '../../api/definitions';
import { useAsked } from '../../api/use_asked';
import { t } from '../../i18n/language';
import { Button } from '../../ui/button';
import { PageHead } from '../../ui/page_head';
import { Await } from '../../ui/states';
import { Tabs } from '../../ui/tabs';
import { useDebounced } from '../../ui/use_debounced';
import { DecisionTables } from './decision_tables';
import { DeployDecision } from './deploy_decision';
import { Findings } from './findings';
import { XmlPane, type XmlHandle } from './xml_pane';
import '../../styles/design.css';

type Face = 'tables' | 'xml';

async function load(id: string, signal: AbortSignal) {
  const [xml, all] = await Promise.all([decisionXml(id, signal), latestDecisions(signal)]);
  return { xml, latest: all.find((it) => it.key === id) ?? null };
}

function Editor({
  id,
  given,
  name,
  resource,
}: {
  id: string;
  given: string;
  name: string;
  resource: string;
}) {
  const [face, setFace] = useState<Face>('tables');
  const [xml, setXml] = useState(given);
  const [deployed, setDeployed] = useState(given);
  const [findings, setFindings] = useState<Finding[]>([]);
  const [deploying, setDeploying] = useState(false);
  const pane = useRef<XmlHandle>(null);
  const settled = useDebounced(xml, 500);
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
        <DeployDecision
          xml={xml}
          resource={resource}
          wrong={wrong}
          onClose={() => setDeploying(false)}
          onDone={() => setDeployed(xml)}
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
        <Editor
          key={id}
          id={id}
          given={xml}
          name={latest?.name ?? id}
          resource={latest?.resource ?? `${id}.dmn`}
        />
      )}
    </Await>
  );
}
