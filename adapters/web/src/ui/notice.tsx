// What a person is told: in place, or in a corner for a while.
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { isRequestError, type RequestError } from '../api/errors';
import { t } from '../i18n/language';
import { Button } from './button';
import { Icon, type IconName } from './icons';

export type Tone = 'info' | 'good' | 'warn' | 'danger';

const icons: Record<Tone, IconName> = {
  info: 'info',
  good: 'check',
  warn: 'alert',
  danger: 'alert',
};

export function Notice({
  tone = 'info',
  role,
  children,
}: {
  tone?: Tone;
  role?: 'alert' | 'status';
  children: ComponentChildren;
}) {
  return (
    <div class={`notice ${tone}`} role={role}>
      <Icon name={icons[tone]} />
      <div class="grow">{children}</div>
    </div>
  );
}

function Details({ text }: { text: string }) {
  return (
    <details>
      <summary class="small">{t('error.details')}</summary>
      <p class="small mono">{text}</p>
    </details>
  );
}

interface Toast {
  id: number;
  tone: Tone;
  text: string;
  details?: string | undefined; // As the server said it, for who asks.
}

const toasts = signal<Toast[]>([]);
let next = 1;

function forget(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}

export function tell(text: string, tone: Tone = 'good', details?: string): void {
  const toast = { id: next++, tone, text, details };
  toasts.value = [...toasts.value.slice(-2), toast];
  // What went wrong stays until it is read.
  if (tone !== 'danger') window.setTimeout(() => forget(toast.id), 7000);
}

export function Toasts() {
  return (
    <div class="toasts" role="region" aria-label={t('ui.messages')} aria-live="polite">
      {toasts.value.map((toast) => (
        <Notice key={toast.id} tone={toast.tone}>
          <div class="row apart">
            <div class="grow">
              {toast.text}
              {toast.details && <Details text={toast.details} />}
            </div>
            <Button
              small
              look="quiet"
              icon="close"
              aria-label={t('ui.close')}
              onClick={() => forget(toast.id)}
            />
          </div>
        </Notice>
      ))}
    </div>
  );
}

// An error in the words of the person; the server's own are behind a disclosure.
export function errorText(error: RequestError): string {
  if (error.status === 0) return t('error.unreachable');
  if (error.status === 401) return t('error.signedOut');
  if (error.status === 403) return t('error.forbidden');
  if (error.status === 404) return t('error.notFound');
  if (error.status === 413) return t('error.tooBig');
  if (error.status === 429) return t('error.tooMany', { n: error.retryAfterSeconds ?? 60 });
  if (error.status === 501) return t('error.notServed');
  if (error.status >= 500) return t('error.server');
  return t('error.refused');
}

export function ErrorNotice({ error, again }: { error: RequestError; again?: () => void }) {
  return (
    <Notice tone="danger" role="alert">
      <div class="stack tight">
        <strong>{errorText(error)}</strong>
        {error.status !== 0 && error.message && <Details text={error.message} />}
        {again && (
          <div>
            <Button small icon="refresh" onClick={again}>
              {t('error.again')}
            </Button>
          </div>
        )}
      </div>
    </Notice>
  );
}

// Does something and tells what came of it; true when it worked.
export async function attempt(work: () => Promise<unknown>, done?: string): Promise<boolean> {
  try {
    await work();
    if (done) tell(done);
    return true;
  } catch (error) {
    const known = isRequestError(error);
    const why = known && error.status >= 400 ? error.message : undefined;
    tell(known ? errorText(error) : t('error.server'), 'danger', why);
    return false;
  }
}
