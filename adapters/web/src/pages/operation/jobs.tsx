// Timers and jobs: what the engine will do, and when.
import { useState } from 'preact/hooks';
import { countJobs, executeJob, listJobs, type Job } from '../../api/work';
import { useAsked } from '../../api/use_asked';
import { showDate, showDistance } from '../../format/dates';
import { t } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { attempt } from '../../ui/notice';
import { PagedTable } from '../../ui/paged_table';
import { firstOfPage } from '../../ui/pager';
import { Tag } from '../../ui/tag';
import { useCaseNumber, useElementName, useProcessName } from '../../names/names';

const max = 50;

function CaseLink({ id }: { id: string }) {
  const number = useCaseNumber(id);
  return <a href={`/casos/${id}`}>{number || t('case.see')}</a>;
}

// What failed is no longer waited for.
const actionOf = (job: Job) => (job.exceptionMessage ? 'incident.retry' : 'job.run');

function JobRow({ job, onRun }: { job: Job; onRun: () => void }) {
  const process = useProcessName(job.processDefinitionId);
  const element = useElementName(job.processDefinitionId, job.activityId);
  return (
    <tr>
      <td class="number">
        {job.exceptionMessage ? (
          t('job.stopped')
        ) : job.dueDate ? (
          <>
            {showDate(job.dueDate)}
            <div class="small soft">{showDistance(job.dueDate)}</div>
          </>
        ) : (
          t('job.now')
        )}
      </td>
      <td>{element}</td>
      <td>{process}</td>
      <td>{job.processInstanceId && <CaseLink id={job.processInstanceId} />}</td>
      <td>
        {job.exceptionMessage ? (
          <Tag tone="danger">{t('job.failed')}</Tag>
        ) : job.suspended ? (
          <Tag tone="warn">{t('task.suspended')}</Tag>
        ) : (
          <Tag>{t('job.waiting')}</Tag>
        )}
      </td>
      <td class="fit">
        <Button small icon="play" onClick={onRun}>
          {t(actionOf(job))}
        </Button>
      </td>
    </tr>
  );
}

export function Jobs() {
  const first = firstOfPage(max);
  const asked = useAsked(String(first), async (signal) => {
    const [items, { count }] = await Promise.all([listJobs(first, max, signal), countJobs(signal)]);
    return { items, total: count };
  });
  const [chosen, setChosen] = useState<Job | null>(null);
  const run = async (job: Job) => {
    await attempt(() => executeJob(job.id), t('job.done'));
    setChosen(null);
    asked.again();
  };
  return (
    <>
      <PagedTable
        asked={asked}
        max={max}
        none={{ icon: 'clock', title: t('job.none') }}
        caption={t('operation.jobs')}
        columns={[
          t('job.due'),
          t('job.element'),
          t('audit.process'),
          t('job.case'),
          t('job.state'),
        ]}
        hasActions
      >
        {(job) => <JobRow key={job.id} job={job} onRun={() => setChosen(job)} />}
      </PagedTable>
      {chosen && (
        <Dialog title={t(actionOf(chosen))} onClose={() => setChosen(null)}>
          <div class="form">
            <p>{t(chosen.exceptionMessage ? 'job.askAgain' : 'job.ask')}</p>
            <div class="buttons end">
              <Button onClick={() => setChosen(null)}>{t('ui.cancel')}</Button>
              <Button look="primary" onClick={() => run(chosen)}>
                {t(actionOf(chosen))}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
