// Draws a situation on a drawing: tokens, what is done, flows taken, how often.
import { tokensByPlace, type Situation } from '../journal/replay';
import type { Shape, Viewer } from './open_viewer';

const svg = 'http://www.w3.org/2000/svg';

export class TokenLayer {
  readonly #viewer: Viewer;
  readonly #layer: SVGGElement;
  readonly #marks = new Map<string, string>();
  readonly #dots = new Map<string, SVGGElement>();

  constructor(viewer: Viewer) {
    this.#viewer = viewer;
    this.#layer = viewer.get('canvas').getLayer('cauce-tokens', 900);
    this.#layer.classList.add('tokens');
  }

  show(situation: Situation, justTaken: string | null): void {
    this.#showMarks(situation, justTaken);
    this.#showTokens(situation);
    this.#showLoops(situation);
  }

  #showMarks(situation: Situation, justTaken: string | null): void {
    const wanted = new Map<string, string>();
    for (const flow of situation.flows.keys()) wanted.set(flow, 'taken');
    for (const id of situation.canceled.keys()) wanted.set(id, 'canceled');
    for (const id of situation.finished.keys()) wanted.set(id, 'done');
    for (const { element } of situation.open.values())
      if (!this.#isFrame(element)) wanted.set(element, 'here');
    for (const element of situation.incidents.values()) wanted.set(element, 'failing');
    if (justTaken) wanted.set(justTaken, 'just-taken');
    const canvas = this.#viewer.get('canvas');
    for (const [id, mark] of this.#marks) {
      if (wanted.get(id) === mark) continue;
      canvas.removeMarker(id, mark);
      this.#marks.delete(id);
    }
    for (const [id, mark] of wanted) {
      if (this.#marks.has(id) || !this.#shape(id)) continue;
      canvas.addMarker(id, mark);
      this.#marks.set(id, mark);
    }
  }

  #showTokens(situation: Situation): void {
    const places = tokensByPlace(situation);
    for (const [place, dot] of this.#dots) {
      if (places.has(place)) continue;
      dot.remove();
      this.#dots.delete(place);
    }
    for (const [place, { count }] of places) {
      const shape = this.#shape(place);
      if (!shape) continue;
      const dot = this.#dots.get(place) ?? this.#makeDot(place);
      const { x, y } = this.#pointOn(shape);
      dot.setAttribute('transform', `translate(${x} ${y})`);
      const told = count > 1 ? String(count) : '';
      const width = 20 + 7 * Math.max(0, told.length - 2); // A circle up to two digits.
      const disc = dot.querySelector('rect');
      disc?.setAttribute('width', String(width));
      disc?.setAttribute('x', String(-width / 2));
      const label = dot.querySelector('text');
      if (label) label.textContent = told;
    }
  }

  // Elements entered more than once say how often.
  #showLoops(situation: Situation): void {
    const overlays = this.#viewer.get('overlays');
    overlays.remove({ type: 'loops' });
    for (const [id, times] of situation.entered) {
      if (times < 2 || !this.#shape(id)) continue;
      const badge = document.createElement('span');
      badge.className = 'badge loop';
      badge.textContent = `×${times}`;
      overlays.add(id, 'loops', { position: { top: -10, left: 4 }, html: badge });
    }
  }

  #shape(id: string): Shape | undefined {
    return this.#viewer.get('elementRegistry').get(id);
  }

  #isFrame(id: string): boolean {
    return /SubProcess|Transaction/.test(this.#shape(id)?.type ?? '');
  }

  #pointOn(shape: Shape): { x: number; y: number } {
    if (!shape.waypoints) return { x: shape.x + shape.width - 10, y: shape.y + shape.height };
    const path = this.#viewer
      .get('elementRegistry')
      .getGraphics(shape)
      .querySelector<SVGPathElement>('.djs-visual path');
    const middle = path?.getPointAtLength(path.getTotalLength() / 2);
    return middle ?? shape.waypoints[0] ?? { x: shape.x, y: shape.y };
  }

  #makeDot(place: string): SVGGElement {
    const dot = document.createElementNS(svg, 'g');
    const disc = document.createElementNS(svg, 'rect');
    disc.setAttribute('y', '-10');
    disc.setAttribute('height', '20');
    disc.setAttribute('rx', '10');
    const label = document.createElementNS(svg, 'text');
    label.setAttribute('dy', '4');
    dot.append(disc, label);
    this.#layer.append(dot);
    this.#dots.set(place, dot);
    return dot;
  }
}
