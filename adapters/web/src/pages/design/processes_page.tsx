// What is deployed: processes with their versions and running cases, forms, decisions.
import { useState } from 'preact/hooks';
import {
  latestDecisions,
  latestDefinitions,
  runningCases,
  versionsOf,
} from '../../api/definitions';
import { listForms } from '../../api/forms';
import { useAsked } from '../../api/use_asked';
import { showDate } from '../../format/dates';
import { t } from '../../i18n/language';
import { go } from '../../routing/location';
import { Button, ButtonLink } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { PageHead } from '../../ui/page_head';
import { Await, Empty } from '../../ui/states';
import { Tag } from '../../ui/tag';

async function load(signal: AbortSignal) {
  const latest = await latestDefinitions(signal);
  return Promise.all(
    latest.map(async (definition) => {
      const versions = await versionsOf(definition.key, signal);
      const counts = await Promise.all(versions.map((it) => runningCases(it.id, signal)));
      const running = counts.reduce((sum, { count }) => sum + count, 0);
      return { definition, versions, running };
    }),
  );
}

function NewProcess({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [key, setKey] = useState('');
  const valid = /^[A-Za-z_][\w.-]*$/.test(key);
  const make = (event: Event) => {
    event.preventDefault();
    if (valid) go(`/disenar/${key}?nombre=${encodeURIComponent(name || key)}`);
  };
  return (
    <Dialog title={t('processes.new')} onClose={onClose}>
      <form class="form" onSubmit={make}>
        <TextField label={t('processes.name')} value={name} onValue={setName} required />
        <TextField
          label={t('processes.key')}
          hint={t('processes.keyHint')}
          value={key}
          onValue={setKey}
          error={key && !valid ? t('processes.keyWrong') : null}
          required
        />
        <div class="buttons end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('processes.make')}
          </Button>
        </div>
      </form>
    </Dialog>
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
              {rows.map(({ definition, versions, running }) => (
                <li key={definition.key}>
                  <div>
                    <a class="item-title" href={`/disenar/${definition.key}`}>
                      {definition.name ?? definition.key}
                    </a>
                    <div class="item-facts">
                      <span class="mono">{definition.key}</span>
                      <span>{t('processes.versions', { n: versions.length })}</span>
                      <span>{t('processes.runningCount', { n: running })}</span>
                    </div>
                  </div>
                  <div class="item-side">
                    <Tag tone="accent">{t('case.version', { n: definition.version })}</Tag>
                    {versions[1] && (
                      <ButtonLink
                        small
                        icon="compare"
                        href={`/disenar/${definition.key}/comparar/${versions[1].version}/${definition.version}`}
                      >
                        {t('processes.compare')}
                      </ButtonLink>
                    )}
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

function Forms() {
  const asked = useAsked('forms', listForms);
  return (
    <section class="card" aria-labelledby="forms">
      <div class="card-head">
        <h2 id="forms">{t('processes.forms')}</h2>
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

function Decisions() {
  const asked = useAsked('decisions', latestDecisions);
  return (
    <section class="card" aria-labelledby="decisions">
      <div class="card-head">
        <h2 id="decisions">{t('processes.decisions')}</h2>
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
  const [making, setMaking] = useState(false);
  return (
    <>
      <PageHead title={t('nav.processes')} lead={t('processes.lead')}>
        <Button look="primary" icon="plus" onClick={() => setMaking(true)}>
          {t('processes.new')}
        </Button>
      </PageHead>
      <div class="columns">
        <Processes />
        <div class="stack">
          <Forms />
          <Decisions />
        </div>
      </div>
      {making && <NewProcess onClose={() => setMaking(false)} />}
    </>
  );
}
