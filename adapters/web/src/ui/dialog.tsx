// A modal question, made of the browser's own <dialog>: focus stays inside, Escape closes.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/language';
import { Button } from './button';
import { TextArea } from './field';

// What has the focus first: where something is to be written, else the title.
const first = '.dialog-body :is(input, select, textarea):not(:disabled), h2';

export function Dialog({
  title,
  onClose,
  big,
  children,
}: {
  title: string;
  onClose: () => void;
  big?: boolean;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>(first)?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={big ? 'dialog big' : 'dialog'}
      aria-labelledby={id}
      onClose={onClose}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        <Button look="quiet" icon="close" aria-label={t('ui.close')} onClick={onClose} />
      </header>
      <div class="dialog-body">{children}</div>
    </dialog>
  );
}

// Asks for a reason before something is done that others will ask about.
export function ReasonDialog({
  title,
  explanation,
  action,
  danger,
  onClose,
  onConfirm,
  children,
}: {
  title: string;
  explanation?: string;
  action: string;
  danger?: boolean;
  onClose: () => void;
  onConfirm: (reason: string) => Promise<boolean>;
  children?: ComponentChildren;
}) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (reason.trim().length < 5) return setMissing(true);
    setBusy(true);
    if (await onConfirm(reason.trim())) onClose();
    else setBusy(false);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form class="form" onSubmit={submit} noValidate>
        {explanation && <p>{explanation}</p>}
        {children}
        <TextArea
          label={t('reason.label')}
          hint={t('reason.hint')}
          value={reason}
          onValue={setReason}
          error={missing && reason.trim().length < 5 ? t('reason.missing') : null}
        />
        <div class="buttons end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" look={danger ? 'danger' : 'primary'} busy={busy}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
