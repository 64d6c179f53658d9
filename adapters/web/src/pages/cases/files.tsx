// Files of a case; from one of its tasks others may be added.
import { useId, useState } from 'preact/hooks';
import { attach, attachmentHref, caseFiles } from '../../api/notes';
import { useChanges } from '../../api/events';
import { useAsked } from '../../api/use_asked';
import { showDate } from '../../format/dates';
import { t } from '../../i18n/language';
import { PersonName } from '../../people/people';
import { Icon } from '../../ui/icons';
import { attempt } from '../../ui/notice';
import { Await } from '../../ui/states';

function AddFile({ taskId, onAdded }: { taskId: string; onAdded: () => void }) {
  const [busy, setBusy] = useState(false);
  const id = useId();
  const add = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    setBusy(true);
    await attempt(() => attach(taskId, file), t('files.added'));
    input.value = '';
    setBusy(false);
    onAdded();
  };
  return (
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
  );
}

// Without a task there is only reading: a file belongs to a task.
export function Files({ caseId, taskId }: { caseId: string; taskId: string | null }) {
  const asked = useAsked(caseId, (signal) => caseFiles(caseId, signal));
  useChanges((hint) => (hint.tasks || hint.cases) && asked.again());
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
                  <a href={attachmentHref(file.taskId, file.id)} download={file.name ?? ''}>
                    {file.name}
                  </a>
                  <span class="small soft">
                    <PersonName id={file.userId ?? null} />
                    {file.createTime && ` · ${showDate(file.createTime)}`}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
      {taskId && <AddFile taskId={taskId} onAdded={asked.again} />}
    </div>
  );
}
