// CodeMirror for the XML of a drawing. It stands in a shadow root: there its styles are
// constructed sheets, which the content security policy allows.
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { xml } from '@codemirror/lang-xml';
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Finding } from '../api/definitions';
import { linesOf, toldOf } from '../i18n/findings';
import type { Language } from '../i18n/language';

const spanish = {
  Find: 'Buscar',
  Replace: 'Reemplazar',
  next: 'siguiente',
  previous: 'anterior',
  all: 'todos',
  'match case': 'mayúsculas',
  'by word': 'palabra',
  regexp: 'expresión regular',
  replace: 'reemplazar',
  'replace all': 'reemplazar todo',
  close: 'cerrar',
  Diagnostics: 'Observaciones',
  'No diagnostics': 'Sin observaciones',
  'Fold line': 'Plegar',
  'Unfold line': 'Desplegar',
};

const theme = EditorView.theme({
  '&': {
    height: '100%',
    fontSize: '13px',
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
  },
  '.cm-scroller': { overflow: 'auto', fontFamily: 'var(--mono)', lineHeight: '1.5' },
  '.cm-gutters': {
    backgroundColor: 'var(--surface-sunken)',
    color: 'var(--text-soft)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent-soft) 40%, transparent)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--accent-line) !important',
  },
  '.cm-panels': { backgroundColor: 'var(--surface-sunken)', color: 'var(--text)' },
  '.cm-tooltip': { backgroundColor: 'var(--surface-raised)', border: '1px solid var(--line)' },
  '.cm-finding-exact': { fontSize: '0.85em', color: 'var(--text-soft)' },
});

const inks = HighlightStyle.define([
  { tag: tags.tagName, color: 'var(--accent)' },
  { tag: tags.attributeName, color: 'var(--info)' },
  { tag: tags.attributeValue, color: 'var(--good)' },
  { tag: tags.comment, color: 'var(--text-soft)', fontStyle: 'italic' },
  { tag: tags.angleBracket, color: 'var(--text-soft)' },
]);

// The tooltip of a finding: what it means, and below it, smaller, what the server says.
function drawn(finding: Finding): HTMLElement {
  const { sentence, exact } = toldOf(finding);
  const box = document.createElement('div');
  if (sentence) box.append(sentence);
  const words = document.createElement('div');
  words.lang = 'en';
  words.className = sentence ? 'cm-finding-exact' : '';
  words.textContent = exact.join('\n');
  box.append(words);
  return box;
}

export interface XmlEditor {
  set: (text: string) => void;
  show: (findings: readonly Finding[]) => void;
  goTo: (line: number) => void;
  destroy: () => void;
}

export function openXmlEditor(
  parent: HTMLElement,
  options: { text: string; label: string; language: Language; onChange: (text: string) => void },
): XmlEditor {
  const root = parent.shadowRoot ?? parent.attachShadow({ mode: 'open' });
  const host = document.createElement('div');
  host.style.height = '100%';
  root.append(host);
  let own = false; // A change that did not come from the person.
  const view = new EditorView({
    parent: host,
    root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers(),
        history(),
        foldGutter(),
        drawSelection(),
        bracketMatching(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        search({ top: true }),
        xml(),
        syntaxHighlighting(inks),
        lintGutter(),
        theme,
        // Tab stays the way out for who uses the keyboard.
        keymap.of([...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap]),
        EditorState.phrases.of(options.language === 'es' ? spanish : {}),
        EditorView.contentAttributes.of({ 'aria-label': options.label }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !own) options.onChange(update.state.doc.toString());
        }),
      ],
    }),
  });

  const place = (finding: Finding): Diagnostic => {
    const { doc } = view.state;
    const line = doc.line(Math.min(Math.max(1, finding.line), doc.lines));
    const from = Math.min(line.to, line.from + Math.max(0, finding.column - 1));
    return {
      from,
      to: line.to,
      severity: finding.severity,
      message: linesOf(finding),
      renderMessage: () => drawn(finding),
    };
  };
  return {
    set(text) {
      if (text === view.state.doc.toString()) return;
      own = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
      own = false;
    },
    show(findings) {
      view.dispatch(setDiagnostics(view.state, findings.map(place)));
    },
    goTo(number) {
      const line = view.state.doc.line(Math.min(Math.max(1, number), view.state.doc.lines));
      view.dispatch({
        selection: { anchor: line.from },
        effects: EditorView.scrollIntoView(line.from, { y: 'center' }),
      });
      view.focus();
    },
    destroy() {
      view.destroy();
      host.remove();
    },
  };
}
