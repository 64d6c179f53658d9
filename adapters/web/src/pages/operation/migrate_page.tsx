// Taking cases that run to another version of their process.
import { definitionXml, getDefinition, versionsOf } from '../../api/definitions';
import { generatePlan } from '../../api/migration';
import { statistics } from '../../api/statistics';
import { useAsked } from '../../api/use_asked';
import { t } from '../../i18n/language';
import { go } from '../../routing/location';
import { SelectField } from '../../ui/field';
import { PageHead } from '../../ui/page_head';
import { Await, Empty } from '../../ui/states';
import { Migration, type Versions } from './migration/migration';

// Without a target, to the latest version.
async function load(source: string, target: string, signal: AbortSignal) {
  const from = await getDefinition(source, signal);
  const others = (await versionsOf(from.key, signal)).filter((it) => it.id !== source);
  const to = others.find((it) => it.id === target) ?? others[0];
  if (!to) return { from, others, versions: null };
  const [before, after, plan, figures] = await Promise.all([
    definitionXml(from.id, signal),
    definitionXml(to.id, signal),
    generatePlan(from.id, to.id),
    statistics(from.id, {}, signal),
  ]);
  const running = new Map(figures.map((it) => [it.element, it.open]));
  const versions: Versions = { from, to, before, after, plan, running };
  return { from, others, versions };
}

export default function MigratePage({ source = '', target = '' }) {
  const asked = useAsked(`${source} ${target}`, (signal) => load(source, target, signal));
  const crumbs = [{ href: '/operacion?parte=versiones', label: t('operation.title') }];
  return (
    <Await asked={asked} lines={8}>
      {({ from, others, versions }) => (
        <>
          <PageHead
            title={t('migrate.title', { n: from.version })}
            lead={from.name ?? from.key}
            crumbs={crumbs}
          >
            {versions && (
              <SelectField
                label={t('migrate.target')}
                small
                value={versions.to.id}
                onValue={(value) => go(`/operacion/trasladar/${source}/${value}`)}
                choices={others.map((it) => ({
                  value: it.id,
                  label: t('case.version', { n: it.version }),
                }))}
              />
            )}
          </PageHead>
          {versions ? (
            <Migration key={versions.to.id} versions={versions} onDone={asked.again} />
          ) : (
            <Empty icon="diagram" title={t('migrate.onlyVersion')} />
          )}
        </>
      )}
    </Await>
  );
}
