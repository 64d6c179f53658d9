// The form of a task as its person saw it: that version of the form, with the values of then.
import { useMemo } from 'preact/hooks';
import { formByDigest } from '../../api/forms';
import { useAsked } from '../../api/use_asked';
import { FormView } from '../../forms/form_view';
import { initialData } from '../../forms/initial_data';
import { t } from '../../i18n/language';
import { erased } from '../../journal/record';
import { visibleFrom, type Situation } from '../../journal/replay';
import type { Step } from '../../journal/steps';
import { Dialog } from '../../ui/dialog';
import { Await } from '../../ui/states';
import type { History } from './load_history';

export interface SeenForm {
  name: string;
  digest: string;
  values: Record<string, unknown>;
}

// `before` stands before the record of the step. What the task was completed with is filled in.
export function seenForm(history: History, step: Step, before: Situation): SeenForm | null {
  const deed = step.record.events.find((event) => typeof event['task'] === 'string');
  if (!deed) return null;
  const task = String(deed['task']);
  const created = history.steps.find(
    (it) => it.event.event === 'TaskCreated' && it.event['task'] === task,
  );
  const digest = created?.event['formDigest'];
  if (!created || typeof digest !== 'string') return null;
  const seen = visibleFrom(before, task);
  const answers: Record<string, unknown> = {};
  for (const event of step.record.events) {
    if (event.event === 'VariableSet') answers[String(event['name'])] = event['value'];
    if (event.event === 'ElementCompleted') break; // What follows is the next element's.
  }
  const values = Object.fromEntries(
    Object.entries({ ...seen, ...answers }).map(([name, value]) => [
      name,
      value === erased ? null : value,
    ]),
  );
  return { name: String(created.event['name'] ?? ''), digest, values };
}

export function FormAsSeen({ seen, onClose }: { seen: SeenForm; onClose: () => void }) {
  const asked = useAsked(seen.digest, (signal) => formByDigest(seen.digest, signal));
  const data = useMemo(() => initialData(seen.values, null), [seen]);
  return (
    <Dialog title={t('moment.formOf', { name: seen.name })} onClose={onClose} big>
      <Await asked={asked}>{(schema) => <FormView schema={schema} data={data} readOnly />}</Await>
    </Dialog>
  );
}
