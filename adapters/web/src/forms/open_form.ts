// form-js, loaded when the first form is shown.
import { Form } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { Spanish } from 'flatpickr/dist/l10n/es.js';
import '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css';
import '@bpmn-io/form-js-viewer/dist/assets/flatpickr/light.css';
import '../styles/forms.css';
import type { Language } from '../i18n/language';
import { formWords } from './words';

// One of its placeholders does not pass through the translation.
function translatePlaceholders(container: HTMLElement): () => void {
  const translate = () => {
    for (const input of container.querySelectorAll<HTMLInputElement>('[placeholder="Search"]'))
      input.placeholder = 'Buscar';
  };
  const observer = new MutationObserver(translate);
  observer.observe(container, { childList: true, subtree: true });
  return () => observer.disconnect();
}

export interface OpenForm {
  data: () => Record<string, unknown>;
  // The answers, or null when something is missing or wrong; the form then shows what.
  submit: () => Record<string, unknown> | null;
  setReadOnly: (readOnly: boolean) => void;
  destroy: () => void;
}

export async function openForm(
  container: HTMLElement,
  schema: object,
  data: Record<string, unknown>,
  options: {
    language: Language;
    readOnly: boolean;
    onChange: (data: Record<string, unknown>) => void;
  },
): Promise<OpenForm> {
  const spanish = options.language === 'es';
  if (spanish) flatpickr.localize(Spanish);
  const forget = spanish ? translatePlaceholders(container) : () => {};
  const config = {
    container,
    // What is typed counts at once. Else it waits in its field alone, and a field beside it that
    // tells its own change a moment later draws the form anew without it.
    debounce: false,
    additionalModules: [{ translate: ['value', formWords(options.language)] }],
  };
  const form = new Form(config);
  await form.importSchema(schema as never, data);
  form.setProperty('readOnly', options.readOnly);
  // The first change is the form setting itself up.
  let ready = false;
  form.on('changed', ({ data: now }: { data: Record<string, unknown> }) => {
    if (ready) options.onChange(now);
  });
  window.setTimeout(() => {
    ready = true;
  });
  const dataNow = () =>
    (form as unknown as { _getState(): { data: Record<string, unknown> } })._getState().data;
  return {
    data: dataNow,
    submit: () => {
      const { data: answers, errors } = form.submit();
      return Object.keys(errors).length > 0 ? null : (answers as Record<string, unknown>);
    },
    setReadOnly: (readOnly) => form.setProperty('readOnly', readOnly),
    destroy: () => {
      forget();
      form.destroy();
    },
  };
}
