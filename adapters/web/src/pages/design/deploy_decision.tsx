// Deploying decisions, with a comment.
import { useState } from 'preact/hooks';
import { deploy } from '../../api/definitions';
import { t } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { attempt, Notice } from '../../ui/notice';

export function DeployDecision({
  xml,
  resource,
  wrong,
  onClose,
  onDone,
}: {
  xml: string;
  resource: string;
  wrong: number;
  onClose: () => void;
  onDone: () => void;
}) {
  const [comment, setComment] = useState('');
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!(await attempt(() => deploy(comment, { [resource]: xml }), t('deploy.done')))) return;
    onDone();
    onClose();
  };
  return (
    <Dialog title={t('decision.deploy')} onClose={onClose}>
      <form class="form" onSubmit={submit}>
        {wrong > 0 && (
          <Notice tone="danger" role="alert">
            {t('deploy.errors', { n: wrong })}
          </Notice>
        )}
        <p>{t('decision.deployText')}</p>
        <TextField
          label={t('deploy.comment')}
          hint={t('deploy.commentHint')}
          value={comment}
          onValue={setComment}
          required
        />
        <div class="buttons end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" look="primary" icon="upload" disabled={wrong > 0}>
            {t('design.deploy')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
