// What is begun anew: its name, and the identifier that it keeps.
import { useState } from 'preact/hooks';
import { t } from '../../i18n/language';
import { address, go } from '../../routing/location';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';

export type NewKind = 'process' | 'form' | 'decision';

const paths: Record<NewKind, string> = {
  process: '/disenar',
  form: '/formularios',
  decision: '/decisiones',
};

export function NewDialog({ kind, onClose }: { kind: NewKind; onClose: () => void }) {
  const [name, setName] = useState('');
  const [key, setKey] = useState('');
  const valid = /^[A-Za-z_][\w.-]*$/.test(key);
  const make = (event: Event) => {
    event.preventDefault();
    if (valid) go(address(`${paths[kind]}/${key}`, { nombre: name }));
  };
  return (
    <Dialog title={t(`processes.new.${kind}`)} onClose={onClose}>
      <form class="form" onSubmit={make}>
        {kind !== 'form' && (
          <TextField label={t('processes.name')} value={name} onValue={setName} required />
        )}
        <TextField
          label={t('processes.key')}
          hint={t('processes.keyHint')}
          value={key}
          onValue={setKey}
          error={key && !valid ? t('processes.keyWrong') : null}
          required
        />
        <div class="buttons end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('processes.make')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
