// Two versions of a process side by side, with every change named.
import { definitionXml, versionsOf } from '../../api/definitions';
import { useAsked } from '../../api/use_asked';
import { Diagram } from '../../diagram/diagram';
import { paintChanges, useSideBySide } from '../../diagram/side_by_side';
import { compareDrawings } from '../../drawing/compare';
import { t } from '../../i18n/language';
import { go } from '../../routing/location';
import { SelectField } from '../../ui/field';
import { PageHead } from '../../ui/page_head';
import { Await, Empty } from '../../ui/states';
import { ChangesTable } from './changes_table';

async function load(process: string, a: string, b: string, signal: AbortSignal) {
  const versions = await versionsOf(process, signal);
  const idOf = (version: string) => versions.find((it) => String(it.version) === version)?.id ?? '';
  const [before, after] = await Promise.all([
    definitionXml(idOf(a), signal),
    definitionXml(idOf(b), signal),
  ]);
  return { versions, before, after, changes: compareDrawings(before, after) };
}

export default function ComparePage({
  process = '',
  a = '',
  b = '',
}: {
  process?: string;
  a?: string;
  b?: string;
}) {
  const asked = useAsked(`${process} ${a} ${b}`, (signal) => load(process, a, b, signal));
  const { join, show } = useSideBySide();
  return (
    <Await asked={asked} lines={8}>
      {({ versions, before, after, changes }) => {
        const choices = versions.map((it) => ({
          value: String(it.version),
          label: t('case.version', { n: it.version }),
        }));
        return (
          <>
            <PageHead
              title={t('compare.title', { a, b })}
              lead={versions[0]?.name ?? process}
              crumbs={[
                { href: '/procesos', label: t('nav.processes') },
                { href: `/disenar/${process}`, label: versions[0]?.name ?? process },
              ]}
            >
              <SelectField
                label={t('compare.before')}
                small
                value={a}
                onValue={(value) => go(`/disenar/${process}/comparar/${value}/${b}`)}
                choices={choices}
              />
              <SelectField
                label={t('compare.after')}
                small
                value={b}
                onValue={(value) => go(`/disenar/${process}/comparar/${a}/${value}`)}
                choices={choices}
              />
            </PageHead>
            <div class="side-by-side">
              <Diagram
                xml={before}
                label={t('case.version', { n: a })}
                onReady={(viewer) => {
                  paintChanges(viewer, changes, ['removed', 'changed']);
                  return join(viewer);
                }}
              />
              <Diagram
                xml={after}
                label={t('case.version', { n: b })}
                onReady={(viewer) => {
                  paintChanges(viewer, changes, ['added', 'changed']);
                  return join(viewer);
                }}
              />
            </div>
            <section class="card" aria-label={t('compare.table')}>
              {changes.length === 0 ? (
                <Empty icon="check" title={t('compare.same')} />
              ) : (
                <ChangesTable changes={changes} onChoose={show} />
              )}
            </section>
          </>
        );
      }}
    </Await>
  );
}
