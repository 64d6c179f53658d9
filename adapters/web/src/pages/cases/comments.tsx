// What people told one another about a case.
import { useState } from 'preact/hooks';
import { addComment, caseComments } from '../../api/notes';
import { useChanges } from '../../api/events';
import { useAsked } from '../../api/use_asked';
import { showDate } from '../../format/dates';
import { t } from '../../i18n/language';
import { PersonName } from '../../people/people';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/field';
import { attempt } from '../../ui/notice';
import { Await } from '../../ui/states';

// Without a task there is only reading: a comment belongs to a task.
export function Comments({ caseId, taskId }: { caseId: string; taskId: string | null }) {
  const asked = useAsked(caseId, (signal) => caseComments(caseId, signal));
  useChanges((hint) => (hint.tasks || hint.cases) && asked.again());
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const send = async (event: Event) => {
    event.preventDefault();
    if (!taskId || !text.trim()) return;
    setBusy(true);
    if (await attempt(() => addComment(taskId, text.trim()))) {
      setText('');
      asked.again();
    }
    setBusy(false);
  };
  return (
    <div class="stack">
      <Await asked={asked} lines={2}>
        {(comments) =>
          comments.length === 0 ? (
            <p class="soft">{t('comments.none')}</p>
          ) : (
            <ul class="plain stack">
              {comments.map((comment) => (
                <li key={comment.id}>
                  <div class="small soft">
                    <strong>
                      <PersonName id={comment.userId} />
                    </strong>
                    {' · '}
                    {showDate(comment.time)}
                  </div>
                  <p class="pre-line">{comment.message}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
      {taskId && (
        <form class="stack tight" onSubmit={send}>
          <TextArea label={t('comments.write')} value={text} onValue={setText} maxLength={4000} />
          <div class="buttons end">
            <Button type="submit" icon="send" busy={busy} disabled={!text.trim()}>
              {t('comments.send')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
