// Versions of each process and how many cases run on them.
import { latestDefinitions, runningCases, versionsOf } from '../../api/definitions';
import { useAsked } from '../../api/use_asked';
import { t } from '../../i18n/language';
import { Await, Empty } from '../../ui/states';
import { Table } from '../../ui/table';
import { Tag } from '../../ui/tag';

async function load(signal: AbortSignal) {
  const latest = await latestDefinitions(signal);
  const all = (await Promise.all(latest.map((it) => versionsOf(it.key, signal)))).flat();
  const counts = await Promise.all(all.map((it) => runningCases(it.id, signal)));
  return all.map((definition, index) => ({ definition, running: counts[index]?.count ?? 0 }));
}

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
              t('processes.running'),
              t('audit.state'),
            ]}
          >
            <tbody>
              {rows.map(({ definition, running }) => (
                <tr key={definition.id}>
                  <th scope="row">{definition.name ?? definition.key}</th>
                  <td class="number">
                    {definition.version}
                    {definition.versionTag && ` · ${definition.versionTag}`}
                  </td>
                  <td class="number">{running}</td>
                  <td>
                    {definition.suspended ? (
                      <Tag tone="warn">{t('task.suspended')}</Tag>
                    ) : (
                      <Tag tone="good">{t('processes.active')}</Tag>
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
