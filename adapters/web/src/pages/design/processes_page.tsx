// What is deployed: processes with their versions and running cases, forms, decisions.
import { useState } from 'preact/hooks';
import { latestDecisions, latestDefinitions } from '../../api/definitions';
import { listForms } from '../../api/forms';
import { useAsked } from '../../api/use_asked';
import { showDate } from '../../format/dates';
import { t } from '../../i18n/language';
import { Button } from '../../ui/button';
import { PageHead } from '../../ui/page_head';
import { Await, Empty } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { NewDialog, type NewKind } from './new_dialog';
import { loadVersions, type Version } from './versions';

async function load(signal: AbortSignal) {
  const latest = await latestDefinitions(signal);
  return Promise.all(
    latest.map(async (definition) => ({
      definition,
      versions: await loadVersions(definition.key, signal),
    })),
  );
}

function Versions({ versions }: { versions: Version[] }) {
  return (
    <details class="small">
      <summary>{t('processes.versions', { n: versions.length })}</summary>
      <ol class="plain stack tight">
        {versions.map(({ definition, running, deployedAt, comment }, index) => {
          const before = versions[index + 1]?.definition;
          return (
            <li key={definition.id} class="row apart">
              <span class="grow">
                <strong>{t('case.version', { n: definition.version })}</strong>
                {comment && ` · ${comment}`}
                <span class="soft">
                  {deployedAt && ` · ${showDate(deployedAt)}`}
                  {` · ${t('processes.runningCount', { n: running })}`}
                </span>
              </span>
              {before && (
                <a
                  href={`/disenar/${definition.key}/comparar/${before.version}/${definition.version}`}
                >
                  {t('processes.compareWith', { n: before.version })}
                </a>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}

function Processes() {
  const asked = useAsked('processes', load);
  return (
    <section class="card" aria-labelledby="processes">
      <div class="card-head">
        <h2 id="processes">{t('processes.title')}</h2>
      </div>
      <Await asked={asked}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty icon="diagram" title={t('processes.none')} />
          ) : (
            <ul class="plain items">
              {rows.map(({ definition, versions }) => (
                <li key={definition.key}>
                  <div>
                    <a class="item-title" href={`/disenar/${definition.key}`}>
                      {definition.name ?? definition.key}
                    </a>
                    <div class="item-facts">
                      <span class="mono">{definition.key}</span>
                      <span>
                        {t('processes.runningCount', {
                          n: versions.reduce((sum, { running }) => sum + running, 0),
                        })}
                      </span>
                    </div>
                    <Versions versions={versions} />
                  </div>
                  <div class="item-side">
                    <Tag tone="accent">{t('case.version', { n: definition.version })}</Tag>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </section>
  );
}

function Forms({ onNew }: { onNew: () => void }) {
  const asked = useAsked('forms', listForms);
  return (
    <section class="card" aria-labelledby="forms">
      <div class="card-head">
        <h2 id="forms">{t('processes.forms')}</h2>
        <Button small icon="plus" onClick={onNew}>
          {t('processes.new.form')}
        </Button>
      </div>
      <Await asked={asked} lines={3}>
        {(forms) => (
          <ul class="plain items">
            {forms.map((it) => (
              <li key={it.id}>
                <div>
                  <a class="item-title" href={`/formularios/${encodeURIComponent(it.id)}`}>
                    {it.id}
                  </a>
                  <div class="item-facts">
                    <span>{it.resource}</span>
                    <span>{showDate(it.deployedAt)}</span>
                  </div>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Await>
    </section>
  );
}

function Decisions({ onNew }: { onNew: () => void }) {
  const asked = useAsked('decisions', latestDecisions);
  return (
    <section class="card" aria-labelledby="decisions">
      <div class="card-head">
        <h2 id="decisions">{t('processes.decisions')}</h2>
        <Button small icon="plus" onClick={onNew}>
          {t('processes.new.decision')}
        </Button>
      </div>
      <Await asked={asked} lines={2}>
        {(decisions) =>
          decisions.length === 0 ? (
            <p class="card-body soft">{t('processes.noDecisions')}</p>
          ) : (
            <ul class="plain items">
              {decisions.map((it) => (
                <li key={it.key}>
                  <div>
                    <a class="item-title" href={`/decisiones/${encodeURIComponent(it.key)}`}>
                      {it.name ?? it.key}
                    </a>
                    <div class="item-facts">
                      <span class="mono">{it.key}</span>
                    </div>
                  </div>
                  <div class="item-side">
                    <Tag tone="accent">{t('case.version', { n: it.version })}</Tag>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </section>
  );
}

export default function ProcessesPage() {
  const [making, setMaking] = useState<NewKind | null>(null);
  return (
    <>
      <PageHead title={t('nav.processes')} lead={t('processes.lead')}>
        <Button look="primary" icon="plus" onClick={() => setMaking('process')}>
          {t('processes.new.process')}
        </Button>
      </PageHead>
      <div class="columns">
        <Processes />
        <div class="stack">
          <Forms onNew={() => setMaking('form')} />
          <Decisions onNew={() => setMaking('decision')} />
        </div>
      </div>
      {making && <NewDialog kind={making} onClose={() => setMaking(null)} />}
    </>
  );
}
