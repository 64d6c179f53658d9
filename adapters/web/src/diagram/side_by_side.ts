// Two drawings beside each other: what differs is marked, and they move together.
import { useRef } from 'preact/hooks';
import type { ElementChange } from '../drawing/compare';
import { t } from '../i18n/language';
import type { Viewer } from './open_viewer';

export function paintChanges(
  viewer: Viewer,
  changes: readonly ElementChange[],
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

// `join` makes a drawing follow the others, and gives back the way to leave; `show` brings an
// element into view wherever it is drawn.
export function useSideBySide() {
  const viewers = useRef<Viewer[]>([]);
  const join = (viewer: Viewer) => {
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
  const show = (id: string) => {
    for (const viewer of viewers.current) {
      const shape = viewer.get('elementRegistry').get(id);
      if (shape) viewer.get('canvas').scrollToElement(shape, 100);
    }
  };
  return { join, show };
}
