// Where a case is, on its drawing.
import { getCase } from '../../api/cases';
import { definitionXml } from '../../api/definitions';
import { useChanges } from '../../api/events';
import { statistics } from '../../api/statistics';
import { useAsked } from '../../api/use_asked';
import { Diagram } from '../../diagram/diagram';
import type { Viewer } from '../../diagram/open_viewer';
import { t } from '../../i18n/language';
import { Await } from '../../ui/states';

async function load(caseId: string, signal: AbortSignal) {
  const found = await getCase(caseId, signal);
  const [figures, xml] = await Promise.all([
    statistics(found.definitionId, { case: caseId }, signal),
    definitionXml(found.definitionId, signal),
  ]);
  return { figures, xml };
}

// A long drawing begins where the case stands, large enough to be read.
function showFirst(viewer: Viewer, open: ReadonlySet<string>): void {
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const shapes = [...open].map((id) => registry.get(id));
  const first = shapes.find((it) => it && !/SubProcess|Transaction/.test(it.type));
  if (!first || canvas.viewbox().scale >= 0.5) return;
  canvas.zoom(0.7);
  canvas.scrollToElement(first, 100);
}

export function CaseDiagram({
  caseId,
  here,
  small = false,
}: {
  caseId: string;
  here?: string;
  small?: boolean;
}) {
  const asked = useAsked(`${caseId} ${here ?? ''}`, (signal) => load(caseId, signal));
  useChanges((hint) => (hint.tasks || hint.cases) && asked.again());
  return (
    <Await asked={asked}>
      {({ figures, xml }) => {
        const open = new Set(figures.filter((it) => it.open > 0).map((it) => it.element));
        const done = figures.filter((it) => it.open === 0).map((it) => it.element);
        const mark = (viewer: Viewer) => {
          const canvas = viewer.get('canvas');
          const registry = viewer.get('elementRegistry');
          for (const id of done) if (registry.get(id)) canvas.addMarker(id, 'done');
          for (const id of open) {
            const shape = registry.get(id);
            const isFrame = shape && /SubProcess|Transaction/.test(shape.type);
            if (shape && !isFrame && (!here || id === here)) canvas.addMarker(id, 'here');
          }
          const shape = here ? registry.get(here) : undefined;
          if (!shape) return showFirst(viewer, open);
          const badge = document.createElement('span');
          badge.className = 'badge here';
          badge.textContent = t('diagram.youAreHere');
          viewer
            .get('overlays')
            .add(shape.id, 'here', { position: { top: -22, left: 0 }, html: badge });
          const middle = { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
          canvas.zoom(0.7, middle);
          canvas.scrollToElement(shape, 60);
        };
        return (
          <Diagram
            key={[...open].join(' ')}
            xml={xml}
            small={small}
            label={here ? t('diagram.whereTask') : t('diagram.whereCase')}
            onReady={mark}
          />
        );
      }}
    </Await>
  );
}
