// Signing in. After it, the page that was asked for is shown.
import { useEffect, useRef, useState } from 'preact/hooks';
import { isRequestError } from '../api/errors';
import { t } from '../i18n/language';
import { Preferences } from '../layout/preferences';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Mark } from '../ui/icons';
import { errorText, Notice } from '../ui/notice';
import { expired, signIn } from './session';
import '../styles/sign_in.css';

function messageOf(error: unknown): string {
  if (!isRequestError(error)) return t('error.server');
  if (error.status === 401 || error.status === 400) return t('signIn.wrong');
  return errorText(error);
}

export function SignInPage() {
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    document.title = `${t('signIn.title')} · Cauce`;
    form.current?.querySelector('input')?.focus();
  }, []);

  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await signIn(user.trim(), password);
    } catch (error) {
      setProblem(messageOf(error));
      setPassword('');
      setBusy(false);
      form.current?.querySelector<HTMLInputElement>('input[type=password]')?.focus();
    }
  };

  return (
    <main class="sign-in" id="main">
      <div class="sign-in-side">
        <div class="sign-in-brand">
          <Mark size={44} />
          <span>Cauce</span>
        </div>
        <p>{t('signIn.about')}</p>
      </div>
      <div class="sign-in-card">
        <form ref={form} class="form" onSubmit={submit}>
          <h1>{t('signIn.title')}</h1>
          {expired.value && !problem && (
            <Notice tone="warn" role="status">
              {t('signIn.expired')}
            </Notice>
          )}
          {problem && (
            <Notice tone="danger" role="alert">
              {problem}
            </Notice>
          )}
          <TextField
            label={t('signIn.user')}
            value={user}
            onValue={setUser}
            autocomplete="username"
            autocapitalize="none"
            spellcheck={false}
            required
          />
          <TextField
            label={t('signIn.password')}
            type="password"
            value={password}
            onValue={setPassword}
            autocomplete="current-password"
            required
          />
          <Button type="submit" look="primary" busy={busy}>
            {t('signIn.action')}
          </Button>
        </form>
        <div class="sign-in-preferences">
          <Preferences />
        </div>
      </div>
    </main>
  );
}
