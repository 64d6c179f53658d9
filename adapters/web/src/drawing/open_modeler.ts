// bpmn-js as an editor, loaded when something is designed.
import Modeler from 'bpmn-js/lib/Modeler';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import '../styles/diagram.css';
import { colors } from '../diagram/colors';
import type { Viewer } from '../diagram/open_viewer';
import { canvasWords } from '../diagram/words';
import type { Language } from '../i18n/language';
import { camunda, cauce } from './moddle';

// An element of the drawing as bpmn-moddle has it.
export interface Model {
  id: string;
  $type: string;
  $parent?: Model;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  [property: string]: unknown;
}

export interface Element {
  id: string;
  type: string;
  businessObject: Model;
  labelTarget?: Element;
}

export interface Editor extends Omit<Viewer, 'get'> {
  get: Viewer['get'] & {
    (name: 'modeling'): {
      updateProperties(element: Element, properties: Record<string, unknown>): void;
      updateModdleProperties(
        element: Element,
        model: Model,
        properties: Record<string, unknown>,
      ): void;
    };
    (name: 'bpmnFactory'): { create(type: string, properties?: Record<string, unknown>): Model };
    (name: 'selection'): { select(element: Element | null): void; get(): Element[] };
    (name: 'commandStack'): { undo(): void; redo(): void; canUndo(): boolean; canRedo(): boolean };
    (name: 'moddle'): {
      fromXML(xml: string): Promise<{ rootElement: Model; warnings: { message: string }[] }>;
    };
  };
  saveXML(options: { format: boolean }): Promise<{ xml?: string }>;
  getDefinitions(): Model;
}

export function openModeler(container: HTMLElement, language: Language): Editor {
  return new Modeler({
    container,
    bpmnRenderer: colors,
    moddleExtensions: { camunda, cauce },
    additionalModules: [canvasWords(language)],
  } as never) as unknown as Editor;
}
