// A case on paper: the browser prints it, or keeps it as PDF, with page numbers.
import { useAsked } from '../../api/use_asked';
import { Diagram } from '../../diagram/diagram';
import { TokenLayer } from '../../diagram/token_layer';
import { showDate } from '../../format/dates';
import { t } from '../../i18n/language';
import { describe } from '../../journal/describe';
import { Replay } from '../../journal/replay';
import type { Step } from '../../journal/steps';
import { nameOf, roleName } from '../../people/people';
import { person } from '../../session/session';
import { Button } from '../../ui/button';
import { PageHead } from '../../ui/page_head';
import { Await } from '../../ui/states';
import { Table } from '../../ui/table';
import { loadHistory, type History } from './load_history';
import { ValuesAt } from './values_at';
import '../../styles/report.css';

function actorOf({ record: { actor } }: Step): string {
  if (!actor.user) return t('moment.system');
  const roles = (actor.groups ?? []).map(roleName).join(', ');
  const whom = actor.onBehalfOf ? `, ${t('task.for', { name: nameOf(actor.onBehalfOf) })}` : '';
  return nameOf(actor.user) + (roles && ` (${roles})`) + whom;
}

function Report({ history }: { history: History }) {
  const { found, steps, names, elements } = history;
  const end = new Replay(steps).at(steps.length);
  return (
    <article class="report stack">
      <dl class="facts">
        <dt>{t('case.process')}</dt>
        <dd>
          {found.process} · {t('case.version', { n: found.version })}
        </dd>
        <dt>{t('audit.state')}</dt>
        <dd>{t(`state.${found.state}`)}</dd>
        <dt>{t('case.started')}</dt>
        <dd>
          {showDate(found.start, 'exact')} · {found.startedBy ? nameOf(found.startedBy) : ''}
        </dd>
        {found.end && (
          <>
            <dt>{t('case.ended')}</dt>
            <dd>{showDate(found.end, 'exact')}</dd>
          </>
        )}
        <dt>{t('report.by')}</dt>
        <dd>
          {person.value?.name} · {showDate(new Date(), 'exact')}
        </dd>
      </dl>
      <Diagram
        xml={history.xml}
        label={t('replay.diagram')}
        onReady={(viewer) => new TokenLayer(viewer).show(end, null)}
      />
      <section>
        <h2>{t('replay.values')}</h2>
        <ValuesAt situation={end} history={history} />
      </section>
      <section>
        <h2>{t('replay.steps')}</h2>
        <Table
          caption={t('replay.steps')}
          columns={[t('report.position'), t('report.when'), t('report.what'), t('report.who')]}
        >
          <tbody>
            {steps.map((step) => (
              <tr key={`${step.record.position}.${step.ordinal}`}>
                <td class="number">
                  {step.record.position}.{step.ordinal}
                </td>
                <td class="number fit">{showDate(step.record.time, 'exact')}</td>
                <td>{describe(step.event, names, elements)}</td>
                <td>{actorOf(step)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </section>
    </article>
  );
}

export default function ReportPage({ id = '' }: { id?: string }) {
  const asked = useAsked(id, (signal) => loadHistory(id, signal));
  return (
    <Await asked={asked} lines={8}>
      {(history) => (
        <>
          <PageHead
            title={t('report.title', { number: history.found.number })}
            crumbs={[
              { href: '/auditoria', label: t('audit.title') },
              {
                href: `/auditoria/casos/${id}`,
                label: t('replay.title', { number: history.found.number }),
              },
            ]}
          >
            <Button look="primary" icon="print" onClick={() => window.print()}>
              {t('report.print')}
            </Button>
          </PageHead>
          <Report history={history} />
        </>
      )}
    </Await>
  );
}
