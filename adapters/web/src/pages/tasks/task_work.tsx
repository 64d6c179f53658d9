// The form of a task: drafts save themselves, errors are summed up, completing says so.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isRequestError, RequestError } from '../../api/errors';
import { useAsked } from '../../api/use_asked';
import {
  complete,
  getDraft,
  getForm,
  getFormVariables,
  putDraft,
  type Task,
} from '../../api/tasks';
import { toPlain } from '../../api/variables';
import { makeDraftSaver, type Saving } from '../../forms/draft_saver';
import { FormView } from '../../forms/form_view';
import { initialData } from '../../forms/initial_data';
import type { OpenForm } from '../../forms/open_form';
import { problemsIn, type Problem } from '../../forms/problems';
import { showDate } from '../../format/dates';
import { t } from '../../i18n/language';
import { me } from '../../session/session';
import { Button } from '../../ui/button';
import { ErrorNotice, Notice } from '../../ui/notice';
import { Await } from '../../ui/states';
import { DraftState } from './draft_state';
import { ErrorSummary } from './error_summary';

const orNone =
  <T,>(fallback: T) =>
  (error: unknown): T => {
    if (isRequestError(error) && error.status === 404) return fallback;
    throw error;
  };

async function load(id: string, signal: AbortSignal) {
  const [form, variables, draft] = await Promise.all([
    getForm(id, signal).catch(orNone(null)),
    getFormVariables(id, signal),
    getDraft(id, signal).catch(orNone(null)),
  ]);
  return { form, draft, data: initialData(toPlain(variables), draft?.variables ?? null) };
}

const noForm = { type: 'default', components: [] };

// While it is sent the list may already say that the task is over: that is no news then.
export type Finish = 'open' | 'sent' | 'done';

export function TaskWork({
  task,
  onChanged,
  onFinish,
}: {
  task: Task;
  onChanged: () => void;
  onFinish: (finish: Finish) => void;
}) {
  const asked = useAsked(task.id, (signal) => load(task.id, signal));
  const [saving, setSaving] = useState<Saving>('idle');
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<RequestError | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<OpenForm>(null);
  const box = useRef<HTMLDivElement>(null);
  const mine = task.assignee === me.value;
  const saver = useMemo(() => makeDraftSaver((it) => putDraft(task.id, it), setSaving), [task.id]);

  useEffect(() => {
    const flush = () => void saver.flush();
    const onHidden = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      flush(); // Going elsewhere in the pages loses nothing.
    };
  }, [saver]);

  const submit = async () => {
    setFailure(null);
    const answers = form.current?.submit() ?? (asked.data?.form ? null : {});
    // The form shows its errors first, then they are read from it.
    await new Promise((resolve) => setTimeout(resolve));
    if (answers === null) return setProblems(box.current ? problemsIn(box.current) : []);
    setProblems([]);
    setBusy(true);
    onFinish('sent');
    try {
      await saver.flush();
      saver.stop();
      await complete(task.id, answers);
      onFinish('done');
    } catch (error) {
      setFailure(isRequestError(error) ? error : new RequestError(0, 'Error', String(error)));
      setBusy(false);
      onFinish('open');
      onChanged();
    }
  };

  return (
    <div class="card-body stack">
      {task.description && <p class="task-help">{task.description}</p>}
      <Await asked={asked}>
        {({ form: schema, data, draft }) => (
          <>
            {draft && mine && saving === 'idle' && (
              <Notice role="status">{t('draft.found', { when: showDate(draft.savedAt) })}</Notice>
            )}
            <ErrorSummary problems={problems} />
            {failure && <ErrorNotice error={failure} />}
            <FormView
              schema={schema ?? noForm}
              data={data}
              readOnly={!mine}
              handle={form}
              box={box}
              onChange={(now) => mine && saver.change(now)}
            />
            {!schema && <p class="soft">{t('task.noForm')}</p>}
            {mine && (
              <div class="row apart task-end">
                <DraftState state={saving} />
                <Button look="primary" icon="check" busy={busy} onClick={submit}>
                  {t('task.complete')}
                </Button>
              </div>
            )}
          </>
        )}
      </Await>
    </div>
  );
}
