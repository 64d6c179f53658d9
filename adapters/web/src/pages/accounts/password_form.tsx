import { useState } from 'preact/hooks';
import { changePassword } from '../../api/people';
import { t } from '../../i18n/language';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { attempt } from '../../ui/notice';

export function PasswordForm() {
  const [old, setOld] = useState('');
  const [wanted, setWanted] = useState('');
  const [again, setAgain] = useState('');
  const [told, setTold] = useState(false);
  const differ = wanted !== again;
  const save = async (event: Event) => {
    event.preventDefault();
    setTold(true);
    if (differ) return;
    if (await attempt(() => changePassword(old, wanted), t('account.passwordChanged'))) {
      setOld('');
      setWanted('');
      setAgain('');
      setTold(false);
    }
  };
  return (
    <section class="card padded stack" aria-labelledby="password">
      <h2 id="password">{t('account.password')}</h2>
      <form class="form" onSubmit={save}>
        <TextField
          label={t('account.oldPassword')}
          type="password"
          autocomplete="current-password"
          value={old}
          onValue={setOld}
          required
        />
        <TextField
          label={t('account.newPassword')}
          hint={t('account.passwordHint')}
          type="password"
          autocomplete="new-password"
          value={wanted}
          onValue={setWanted}
          required
        />
        <TextField
          label={t('account.repeatPassword')}
          type="password"
          autocomplete="new-password"
          value={again}
          onValue={setAgain}
          error={told && differ ? t('account.passwordsDiffer') : null}
          required
        />
        <div>
          <Button type="submit" look="primary">
            {t('account.changePassword')}
          </Button>
        </div>
      </form>
    </section>
  );
}
