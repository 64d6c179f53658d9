// Versions of each process and how many cases run on them.
import { latestDefinitions, type Definition } from '../../api/definitions';
import { useAsked } from '../../api/use_asked';
import { showDate } from '../../format/dates';
import { t } from '../../i18n/language';
import { ButtonLink } from '../../ui/button';
import { Await, Empty } from '../../ui/states';
import { Table } from '../../ui/table';
import { Tag } from '../../ui/tag';
import { loadVersions, type Version } from '../design/versions';

async function load(signal: AbortSignal) {
  const latest = await latestDefinitions(signal);
  return (await Promise.all(latest.map((it) => loadVersions(it.key, signal)))).flat();
}

const isOtherVersion = (it: Version, than: Definition) =>
  it.definition.key === than.key && it.definition.id !== than.id;

export function Versions() {
  const asked = useAsked('versions', load);
  return (
    <Await asked={asked}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty icon="diagram" title={t('processes.none')} />
        ) : (
          <Table
            caption={t('operation.versions')}
            columns={[
              t('audit.process'),
              t('heat.version'),
              t('versions.deployed'),
              t('processes.running'),
              t('audit.state'),
            ]}
            hasActions
          >
            <tbody>
              {rows.map(({ definition, running, deployedAt, comment }) => (
                <tr key={definition.id}>
                  <th scope="row">{definition.name ?? definition.key}</th>
                  <td class="number">
                    {definition.version}
                    {definition.versionTag && ` · ${definition.versionTag}`}
                  </td>
                  <td>
                    {deployedAt && showDate(deployedAt)}
                    {comment && <div class="small soft">{comment}</div>}
                  </td>
                  <td class="number">{running}</td>
                  <td>
                    {definition.suspended ? (
                      <Tag tone="warn">{t('task.suspended')}</Tag>
                    ) : (
                      <Tag tone="good">{t('processes.active')}</Tag>
                    )}
                  </td>
                  <td class="fit">
                    {running > 0 && rows.some((it) => isOtherVersion(it, definition)) && (
                      <ButtonLink
                        small
                        icon="forward"
                        href={`/operacion/trasladar/${definition.id}`}
                      >
                        {t('migrate.action')}
                      </ButtonLink>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )
      }
    </Await>
  );
}
