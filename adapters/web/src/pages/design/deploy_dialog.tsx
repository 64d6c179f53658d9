// Deploying: what changes, and for whom, before it is done.
import { openTasks, runningCases, type Definition } from '../../api/definitions';
import { useAsked } from '../../api/use_asked';
import { compareDrawings } from '../../drawing/compare';
import { t } from '../../i18n/language';
import { go } from '../../routing/location';
import { Await } from '../../ui/states';
import { ChangesTable } from './changes_table';
import { DeployForm } from './deploy_form';

async function affected(latest: Definition, signal: AbortSignal) {
  const [{ count }, tasks] = await Promise.all([
    runningCases(latest.id, signal),
    openTasks(latest.id, signal).catch(() => []),
  ]);
  const byName = new Map<string, number>();
  for (const task of tasks) byName.set(task.name, (byName.get(task.name) ?? 0) + 1);
  return { count, tasks: [...byName] };
}

export function DeployDialog({
  latest,
  before,
  xml,
  files,
  wrong,
  onClose,
  onDeployed,
}: {
  latest: Definition | null;
  before: string | null;
  xml: string;
  files: Record<string, string>;
  wrong: number;
  onClose: () => void;
  onDeployed: () => void;
}) {
  const asked = useAsked(latest?.id ?? null, (signal) => affected(latest as Definition, signal));
  const changes = before === null ? [] : compareDrawings(before, xml);
  return (
    <DeployForm
      title={t('deploy.title')}
      files={files}
      wrong={wrong}
      onClose={onClose}
      onDeployed={() => {
        onDeployed();
        // Anew, on the version that has just come to be.
        window.setTimeout(() => go('/procesos'));
      }}
      big
    >
      <section class="stack tight">
        <h3>{t('deploy.forWhom')}</h3>
        {latest ? (
          <Await asked={asked} lines={2}>
            {({ count, tasks }) => (
              <>
                <p>{t('deploy.running', { n: count, version: latest.version })}</p>
                {tasks.length > 0 && (
                  <ul class="values small">
                    {tasks.map(([name, n]) => (
                      <li key={name}>
                        {name}: {t('deploy.tasks', { n })}
                      </li>
                    ))}
                  </ul>
                )}
                <p class="soft">{t('deploy.newCases', { version: latest.version + 1 })}</p>
              </>
            )}
          </Await>
        ) : (
          <p class="soft">{t('deploy.first')}</p>
        )}
      </section>
      {changes.length > 0 && (
        <section class="stack tight">
          <h3>{t('deploy.changes', { n: changes.length })}</h3>
          <div class="deploy-changes">
            <ChangesTable changes={changes} />
          </div>
        </section>
      )}
    </DeployForm>
  );
}
