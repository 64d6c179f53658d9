// bpmn-js as a viewer, loaded when the first drawing is shown.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import '../styles/diagram.css';
import type { Language } from '../i18n/language';
import { canvasWords } from './words';
import { colors } from './colors';

export interface Shape {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  waypoints?: { x: number; y: number }[];
  businessObject: { name?: string; $type: string };
  type: string;
}

export interface Viewer {
  importXML(xml: string): Promise<unknown>;
  get(name: 'canvas'): {
    zoom(level: number | 'fit-viewport', center?: 'auto' | { x: number; y: number }): number;
    addMarker(id: string, marker: string): void;
    removeMarker(id: string, marker: string): void;
    scrollToElement(element: Shape, padding?: number): void;
    getLayer(name: string, index?: number): SVGGElement;
    viewbox(box?: { x: number; y: number; width: number; height: number }): {
      x: number;
      y: number;
      width: number;
      height: number;
      scale: number;
    };
  };
  get(name: 'elementRegistry'): {
    get(id: string): Shape | undefined;
    getAll(): Shape[];
    getGraphics(element: Shape): SVGElement;
  };
  get(name: 'overlays'): {
    add(id: string, type: string, overlay: { position: object; html: HTMLElement }): string;
    remove(filter: { type?: string; element?: string }): void;
  };
  get(name: 'eventBus'): { on(event: string, listener: (event: never) => void): void };
  get(name: 'zoomScroll'): { stepZoom(delta: number): void };
  on(event: string, listener: (event: never) => void): void;
  destroy(): void;
}

export async function openViewer(
  container: HTMLElement,
  xml: string,
  language: Language,
): Promise<Viewer> {
  const viewer = new NavigatedViewer({
    container,
    bpmnRenderer: colors,
    additionalModules: [canvasWords(language)],
  } as never) as unknown as Viewer;
  try {
    await viewer.importXML(xml);
  } catch (error) {
    viewer.destroy();
    throw error;
  }
  viewer.get('canvas').zoom('fit-viewport', 'auto');
  return viewer;
}
