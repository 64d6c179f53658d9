// Files that were added to a task.
import { useId, useState } from 'preact/hooks';
import { attach, attachmentHref, attachments } from '../../api/notes';
import { useAsked } from '../../api/use_asked';
import { showDate } from '../../format/dates';
import { t } from '../../i18n/language';
import { Icon } from '../../ui/icons';
import { attempt } from '../../ui/notice';
import { Await } from '../../ui/states';

export function Files({ taskId }: { taskId: string }) {
  const asked = useAsked(taskId, (signal) => attachments(taskId, signal));
  const [busy, setBusy] = useState(false);
  const id = useId();
  const add = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    setBusy(true);
    await attempt(() => attach(taskId, file), t('files.added'));
    input.value = '';
    setBusy(false);
    asked.again();
  };
  return (
    <div class="stack">
      <Await asked={asked} lines={2}>
        {(files) =>
          files.length === 0 ? (
            <p class="soft">{t('files.none')}</p>
          ) : (
            <ul class="plain stack tight">
              {files.map((file) => (
                <li key={file.id} class="row">
                  <Icon name="file" />
                  <a href={attachmentHref(taskId, file.id)} download={file.name}>
                    {file.name}
                  </a>
                  {file.createTime && <span class="small soft">{showDate(file.createTime)}</span>}
                </li>
              ))}
            </ul>
          )
        }
      </Await>
      <div class="field">
        <label for={id}>{t('files.add')}</label>
        <input
          id={id}
          class="input file"
          type="file"
          disabled={busy}
          onChange={(event) => void add(event.currentTarget)}
        />
      </div>
    </div>
  );
}
