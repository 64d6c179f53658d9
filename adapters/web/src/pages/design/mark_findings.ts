// Findings at their elements on the canvas.
import type { Finding } from '../../api/definitions';
import type { Editor } from '../../drawing/open_modeler';
import { linesOf } from '../../i18n/findings';

export function markFindings(editor: Editor, findings: readonly Finding[]): void {
  const overlays = editor.get('overlays');
  overlays.remove({ type: 'finding' });
  const byElement = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!finding.element) continue;
    byElement.set(finding.element, [...(byElement.get(finding.element) ?? []), finding]);
  }
  for (const [id, found] of byElement) {
    const shape = editor.get('elementRegistry').get(id);
    if (!shape || shape.waypoints) continue;
    const badge = document.createElement('span');
    const isError = found.some((it) => it.severity === 'error');
    badge.className = isError ? 'badge removed' : 'badge finding-warn';
    badge.textContent = `! ${found.length}`;
    badge.title = found.map(linesOf).join('\n\n');
    overlays.add(id, 'finding', { position: { bottom: 8, left: -6 }, html: badge });
  }
}
