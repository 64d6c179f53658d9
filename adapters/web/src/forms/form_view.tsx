// A form, to fill in or only to read.
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { language, t } from '../i18n/language';
import { Loading } from '../ui/states';
import { Notice } from '../ui/notice';
import type { OpenForm } from './open_form';

export function FormView({
  schema,
  data,
  readOnly = false,
  onChange = () => {},
  handle,
  box,
}: {
  schema: object;
  data: Record<string, unknown>;
  readOnly?: boolean;
  onChange?: (data: Record<string, unknown>) => void;
  handle?: RefObject<OpenForm>; // How the page around submits it.
  box?: RefObject<HTMLDivElement>;
}) {
  const own = useRef<HTMLDivElement>(null);
  const container = box ?? own;
  const open = useRef<OpenForm | null>(null);
  const change = useRef(onChange);
  change.current = onChange;
  const reading = useRef(readOnly);
  reading.current = readOnly;
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  const speaking = language.value;

  useEffect(() => {
    let gone = false;
    setState('loading');
    import('./open_form')
      .then(async ({ openForm }) => {
        if (gone || !container.current) return;
        const form = await openForm(container.current, schema, data, {
          language: speaking,
          readOnly,
          onChange: (now) => change.current(now),
        });
        if (gone) return form.destroy();
        form.setReadOnly(reading.current); // It may have become theirs meanwhile.
        open.current = form;
        if (handle) handle.current = form;
        setState('ready');
      })
      .catch((error: unknown) => {
        console.error(error);
        if (!gone) setState('failed');
      });
    return () => {
      gone = true;
      open.current?.destroy();
      open.current = null;
      if (handle) handle.current = null;
    };
  }, [schema, data, speaking]);

  useEffect(() => open.current?.setReadOnly(readOnly), [readOnly]);

  return (
    <>
      {state === 'loading' && <Loading />}
      {state === 'failed' && (
        <Notice tone="danger" role="alert">
          {t('form.failed')}
        </Notice>
      )}
      <div ref={container} class={readOnly ? 'form-box read-only' : 'form-box'} />
    </>
  );
}
