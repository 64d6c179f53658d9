// A case: what is open, what may be sent to it, what happened.
import { useState } from 'preact/hooks';
import { useChanges } from '../../api/events';
import { getCase, type Case } from '../../api/cases';
import { useAsked } from '../../api/use_asked';
import { showDate } from '../../format/dates';
import { t } from '../../i18n/language';
import { PersonName } from '../../people/people';
import { has } from '../../session/session';
import { ButtonLink } from '../../ui/button';
import { PageHead } from '../../ui/page_head';
import { Await } from '../../ui/states';
import { Tabs } from '../../ui/tabs';
import { CaseData } from './case_data';
import { CaseDiagram } from './case_diagram';
import { CaseHistory } from './case_history';
import { Comments } from './comments';
import { Files } from './files';
import { OpenTasks } from './open_tasks';
import { StateTag } from './state_tag';
import { WaitingList } from './waiting_list';

function Overview({ found, onChanged }: { found: Case; onChanged: () => void }) {
  return (
    <div class="stack">
      <section class="card" aria-labelledby="case-facts">
        <div class="card-head">
          <h2 id="case-facts">{t('case.title')}</h2>
          <StateTag state={found.state} />
        </div>
        <div class="card-body">
          <dl class="facts">
            <dt>{t('case.process')}</dt>
            <dd>
              {found.process} · {t('case.version', { n: found.version })}
            </dd>
            <dt>{t('case.started')}</dt>
            <dd>
              {showDate(found.start)} · <PersonName id={found.startedBy} />
            </dd>
            {found.end && (
              <>
                <dt>{t('case.ended')}</dt>
                <dd>{showDate(found.end)}</dd>
              </>
            )}
            <dt>{t('case.people')}</dt>
            <dd>{found.people.map((it) => it.name).join(', ') || t('value.none')}</dd>
          </dl>
        </div>
      </section>
      <OpenTasks tasks={found.tasks} />
      <WaitingList found={found} onSent={onChanged} />
    </div>
  );
}

// Back to where they look for cases.
function crumbs() {
  if (has('staff') || has('operator'))
    return { crumbs: [{ href: '/tareas', label: t('tasks.title') }] };
  if (has('auditor')) return { crumbs: [{ href: '/auditoria', label: t('audit.title') }] };
  return {};
}

export default function CasePage({ id = '' }: { id?: string }) {
  const asked = useAsked(id, (signal) => getCase(id, signal));
  const [part, setPart] = useState('history');
  useChanges(() => asked.again());
  return (
    <Await asked={asked} lines={8}>
      {(found) => (
        <>
          <PageHead
            title={t('case.number', { number: found.number })}
            lead={found.process}
            {...crumbs()}
          >
            {has('auditor') && (
              <ButtonLink href={`/auditoria/casos/${id}`} icon="play">
                {t('audit.replay')}
              </ButtonLink>
            )}
            {has('operator') && !found.end && (
              <ButtonLink href={`/operacion/casos/${id}`} icon="edit">
                {t('operation.modify')}
              </ButtonLink>
            )}
          </PageHead>
          <div class="columns">
            <section class="card" aria-label={t('case.beside')}>
              <Tabs
                label={t('case.beside')}
                current={part}
                onChange={setPart}
                tabs={[
                  { id: 'history', label: t('case.history') },
                  { id: 'diagram', label: t('case.diagram') },
                  { id: 'data', label: t('case.data') },
                  { id: 'notes', label: t('case.notes') },
                ]}
              >
                {part === 'history' && <CaseHistory caseId={id} />}
                {part === 'diagram' && <CaseDiagram caseId={id} />}
                {part === 'data' && <CaseData caseId={id} />}
                {part === 'notes' && (
                  <div class="stack">
                    <Comments caseId={id} taskId={null} />
                    <hr />
                    <Files caseId={id} taskId={null} />
                  </div>
                )}
              </Tabs>
            </section>
            <Overview found={found} onChanged={asked.again} />
          </div>
        </>
      )}
    </Await>
  );
}
