// dmn-js, loaded when a decision is edited.
import DmnModeler from 'dmn-js/lib/Modeler';
import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css';

import type { Language } from '../i18n/language';
import { adoptStyles } from './adopt_styles';
import { decisionWords } from './decision_words';

export interface DecisionView {
  id: string;
  name?: string;
  type: string;
  element: { id: string };
}

interface DecisionViewer {
  on(event: string, listener: () => void): void;
  get(service: 'canvas'): { zoom(level: 'fit-viewport', center: 'auto'): void };
}

export interface DecisionEditor {
  importXML(xml: string): Promise<unknown>;
  saveXML(options: { format: boolean }): Promise<{ xml: string }>;
  getViews(): DecisionView[];
  getActiveView(): DecisionView | undefined;
  open(view: DecisionView): Promise<unknown>;
  on(event: string, listener: () => void): void;
  getActiveViewer(): DecisionViewer | null;
  destroy(): void;
}

export async function openDecisions(
  container: HTMLElement,
  xml: string,
  decision: string,
  language: Language,
  onChange: () => void,
): Promise<DecisionEditor> {
  const forget = adoptStyles();
  const spoken = { additionalModules: [decisionWords(language)] };
  const editor = new DmnModeler({
    container,
    drd: spoken,
    decisionTable: spoken,
    literalExpression: spoken,
    boxedExpression: spoken,
  } as never) as unknown as DecisionEditor;
  const destroy = editor.destroy.bind(editor);
  editor.destroy = () => {
    forget();
    destroy();
  };
  try {
    await editor.importXML(xml);
  } catch (error) {
    editor.destroy();
    throw error;
  }
  const view = editor.getViews().find((it) => it.element.id === decision);
  if (view) await editor.open(view);
  const listening = new WeakSet<object>();
  const listen = () => {
    const viewer = editor.getActiveViewer();
    if (!viewer || listening.has(viewer)) return;
    listening.add(viewer);
    if (editor.getActiveView()?.type === 'drd') viewer.get('canvas').zoom('fit-viewport', 'auto');
    viewer.on('elements.changed', onChange);
  };
  editor.on('views.changed', listen);
  listen();
  return editor;
}
