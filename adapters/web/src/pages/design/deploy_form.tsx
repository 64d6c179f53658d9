// The question before files are deployed: what it is for. What else is to be known stands in it.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { deploy } from '../../api/definitions';
import { t } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { attempt, Notice } from '../../ui/notice';

export function DeployForm({
  title,
  files,
  wrong = 0,
  big,
  onClose,
  onDeployed,
  children,
}: {
  title: string;
  files: Record<string, string>;
  wrong?: number; // Errors in them.
  big?: boolean;
  onClose: () => void;
  onDeployed: () => void;
  children: ComponentChildren;
}) {
  const [comment, setComment] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    const done = await attempt(() => deploy(comment.trim(), files), t('deploy.done'));
    setBusy(false);
    if (!done) return;
    onDeployed();
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose} big={big ?? false}>
      <form class="form" onSubmit={submit}>
        {wrong > 0 && (
          <Notice tone="danger" role="alert">
            {t('deploy.errors', { n: wrong })}
          </Notice>
        )}
        {children}
        <TextField
          label={t('deploy.comment')}
          hint={t('deploy.commentHint')}
          value={comment}
          onValue={setComment}
          required
          maxLength={200}
        />
        <div class="buttons end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" look="primary" icon="upload" busy={busy} disabled={wrong > 0}>
            {t('design.deploy')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
