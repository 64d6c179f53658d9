// Making or changing an account.
import { useState } from 'preact/hooks';
import { putAccount, type Account } from '../../api/people';
import type { Right } from '../../api/session';
import { t } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CheckField, TextField } from '../../ui/field';
import { attempt } from '../../ui/notice';

const rights: readonly Right[] = ['staff', 'designer', 'auditor', 'operator', 'administrator'];

export function AccountDialog({
  account,
  onClose,
  onSaved,
}: {
  account: Account | null;
  onClose: () => void;
  onSaved: () => void;
}) {
  const [id, setId] = useState(account?.id ?? '');
  const [name, setName] = useState(account?.name ?? '');
  const [groups, setGroups] = useState(account?.groups.join(', ') ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<Right>>(new Set(account?.rights ?? ['staff']));
  const [active, setActive] = useState(account?.active ?? true);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const toggle = (right: Right, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(right);
    else next.delete(right);
    setChosen(next);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    const content = {
      name: name.trim(),
      groups: groups.split(/[,\s]+/).filter(Boolean),
      rights: [...chosen],
      active,
      ...(password && { password }),
    };
    if (await attempt(() => putAccount(id.trim(), content), t('accounts.saved'))) {
      onSaved();
      onClose();
    } else setBusy(false);
  };
  return (
    <Dialog title={account ? account.name : t('accounts.new')} onClose={onClose}>
      <form class="form" onSubmit={save}>
        <TextField
          label={t('accounts.user')}
          value={id}
          onValue={setId}
          disabled={!!account}
          required
          autocapitalize="none"
          autocomplete="off"
        />
        <TextField
          label={t('accounts.name')}
          value={name}
          onValue={setName}
          required
          autocomplete="off"
        />
        <TextField
          label={t('accounts.groups')}
          hint={t('accounts.groupsHint')}
          value={groups}
          onValue={setGroups}
        />
        <fieldset class="field">
          <legend>{t('accounts.rights')}</legend>
          {rights.map((right) => (
            <CheckField
              key={right}
              label={t(`right.${right}`)}
              hint={t(`rightHint.${right}`)}
              checked={chosen.has(right)}
              onChecked={(on) => toggle(right, on)}
            />
          ))}
        </fieldset>
        <TextField
          label={account ? t('accounts.newPassword') : t('signIn.password')}
          hint={t('account.passwordHint')}
          type="password"
          autocomplete="new-password"
          value={password}
          onValue={setPassword}
          required={!account}
        />
        <CheckField label={t('accounts.isActive')} checked={active} onChecked={setActive} />
        <div class="buttons end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {t('ui.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
