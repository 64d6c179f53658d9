// Example data for one step, as JSON.
import { useState } from 'preact/hooks';
import { t } from '../../../i18n/language';
import { isRecord } from '../../../values/text';
import { Facts } from '../../../values/value_view';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextArea } from '../../../ui/field';

export function parseData(text: string): Record<string, unknown> | null {
  if (!text.trim()) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

export function DataDialog({
  title,
  known,
  onClose,
  onData,
}: {
  title: string;
  known: Record<string, unknown>;
  onClose: () => void;
  onData: (variables: Record<string, unknown>) => void;
}) {
  const [text, setText] = useState('{\n  \n}');
  const [wrong, setWrong] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const data = parseData(text);
    if (data) onData(data);
    else setWrong(true);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form class="form" onSubmit={submit}>
        {Object.keys(known).length > 0 && (
          <details>
            <summary>{t('tryout.known')}</summary>
            <Facts values={known} />
          </details>
        )}
        <TextArea
          label={t('tryout.data')}
          hint={t('tryout.dataHint')}
          rows={8}
          class="input mono"
          spellcheck={false}
          value={text}
          onValue={setText}
          error={wrong && !parseData(text) ? t('tryout.dataWrong') : null}
        />
        <div class="buttons end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('ui.continue')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
