// Two versions of a process side by side, with every change named.
import { useRef } from 'preact/hooks';
import { definitionXml, versionsOf } from '../../api/definitions';
import { useAsked } from '../../api/use_asked';
import { Diagram } from '../../diagram/diagram';
import type { Viewer } from '../../diagram/open_viewer';
import { compareDrawings, type ElementChange } from '../../drawing/compare';
import { t } from '../../i18n/language';
import { go } from '../../routing/location';
import { SelectField } from '../../ui/field';
import { PageHead } from '../../ui/page_head';
import { Await, Empty } from '../../ui/states';
import { ChangesTable } from './changes_table';
import '../../styles/design.css';

async function load(process: string, a: string, b: string, signal: AbortSignal) {
  const versions = await versionsOf(process, signal);
  const idOf = (version: string) => versions.find((it) => String(it.version) === version)?.id ?? '';
  const [before, after] = await Promise.all([
    definitionXml(idOf(a), signal),
    definitionXml(idOf(b), signal),
  ]);
  return { versions, before, after, changes: compareDrawings(before, after) };
}

function paint(
  viewer: Viewer,
  changes: ElementChange[],
  kinds: readonly ElementChange['kind'][],
): void {
  for (const it of changes) {
    const shape = viewer.get('elementRegistry').get(it.id);
    if (!shape || !kinds.includes(it.kind)) continue;
    viewer.get('canvas').addMarker(it.id, it.kind);
    if (shape.waypoints) continue;
    const badge = document.createElement('span');
    badge.className = `badge ${it.kind}`;
    badge.textContent = t(`compare.${it.kind}`);
    viewer.get('overlays').add(it.id, 'change', { position: { top: -12, left: 0 }, html: badge });
  }
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
  const viewers = useRef<Viewer[]>([]);
  const together = (viewer: Viewer) => {
    viewers.current.push(viewer);
    let following = false;
    viewer.on('canvas.viewbox.changed', ((event: {
      viewbox: { x: number; y: number; width: number; height: number };
    }) => {
      if (following) return;
      for (const other of viewers.current) {
        if (other === viewer) continue;
        const { x, y, width, height } = event.viewbox;
        const now = other.get('canvas').viewbox();
        if (Math.abs(now.x - x) + Math.abs(now.y - y) + Math.abs(now.width - width) < 1) continue;
        following = true;
        other.get('canvas').viewbox({ x, y, width, height });
        following = false;
      }
    }) as never);
    return () => {
      viewers.current = viewers.current.filter((it) => it !== viewer);
    };
  };
  const choose = (id: string) => {
    for (const viewer of viewers.current) {
      const shape = viewer.get('elementRegistry').get(id);
      if (shape) viewer.get('canvas').scrollToElement(shape, 100);
    }
  };
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
            <div class="compare">
              <Diagram
                xml={before}
                label={t('case.version', { n: a })}
                onReady={(viewer) => {
                  paint(viewer, changes, ['removed', 'changed']);
                  return together(viewer);
                }}
              />
              <Diagram
                xml={after}
                label={t('case.version', { n: b })}
                onReady={(viewer) => {
                  paint(viewer, changes, ['added', 'changed']);
                  return together(viewer);
                }}
              />
            </div>
            <section class="card" aria-label={t('compare.table')}>
              {changes.length === 0 ? (
                <Empty icon="check" title={t('compare.same')} />
              ) : (
                <ChangesTable changes={changes} onChoose={choose} />
              )}
            </section>
          </>
        );
      }}
    </Await>
  );
}
