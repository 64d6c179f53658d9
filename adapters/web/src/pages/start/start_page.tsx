// Beginning a case of a process.
import { useRef, useState } from 'preact/hooks';
import { isRequestError } from '../../api/errors';
import { latestDefinitions, startCase, startForm, type Definition } from '../../api/definitions';
import { listTasks } from '../../api/tasks';
import { useAsked } from '../../api/use_asked';
import { toVariables } from '../../api/variables';
import { FormView } from '../../forms/form_view';
import type { OpenForm } from '../../forms/open_form';
import { t } from '../../i18n/language';
import { go } from '../../routing/location';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { Icon } from '../../ui/icons';
import { attempt } from '../../ui/notice';
import { PageHead } from '../../ui/page_head';
import { Await, Empty } from '../../ui/states';

const nothing = {};

async function formOf(id: string, signal: AbortSignal): Promise<object | null> {
  try {
    return await startForm(id, signal);
  } catch (error) {
    if (isRequestError(error) && [400, 404].includes(error.status)) return null;
    throw error;
  }
}

function StartDialog({ definition, onClose }: { definition: Definition; onClose: () => void }) {
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const form = useRef<OpenForm>(null);
  const asked = useAsked(definition.id, (signal) => formOf(definition.id, signal));
  const start = async (event: Event) => {
    event.preventDefault();
    const answers = asked.data ? form.current?.submit() : {};
    if (!answers) return;
    setBusy(true);
    const body = {
      variables: toVariables(answers),
      ...(name.trim() && { businessKey: name.trim() }),
    };
    const done = await attempt(async () => {
      const { id } = await startCase(definition.id, body);
      // The first task of the case is usually for who began it.
      const tasks = await listTasks({ list: 'all', case: id, max: 1 }).catch(() => null);
      const first = tasks?.items[0];
      go(first ? `/tareas/${first.id}` : `/casos/${id}`);
    }, t('start.done'));
    if (!done) setBusy(false);
  };
  return (
    <Dialog title={definition.name ?? definition.key} onClose={onClose} big={!!asked.data}>
      <form class="form" onSubmit={start}>
        {definition.description && <p class="soft">{definition.description}</p>}
        <Await asked={asked} lines={2}>
          {(schema) => schema && <FormView schema={schema} data={nothing} handle={form} />}
        </Await>
        <TextField
          label={t('start.name')}
          hint={t('start.nameHint')}
          value={name}
          onValue={setName}
          maxLength={100}
        />
        <div class="buttons end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" look="primary" icon="play" busy={busy}>
            {t('start.action')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

export default function StartPage() {
  const asked = useAsked('definitions', latestDefinitions);
  const [chosen, setChosen] = useState<Definition | null>(null);
  return (
    <>
      <PageHead title={t('start.title')} lead={t('start.lead')} />
      <Await asked={asked}>
        {(all) => {
          const open = all.filter((it) => it.startsByHand && !it.suspended);
          if (open.length === 0) return <Empty icon="diagram" title={t('start.none')} />;
          return (
            <ul class="plain start-list">
              {open.map((it) => (
                <li key={it.id} class="card padded stack tight">
                  <span class="start-icon">
                    <Icon name="diagram" size={22} />
                  </span>
                  <h2>{it.name ?? it.key}</h2>
                  {it.description && <p class="soft">{it.description}</p>}
                  <div class="grow-fill" />
                  <div>
                    <Button
                      look="primary"
                      onClick={() => setChosen(it)}
                      aria-label={`${t('start.action')}: ${it.name ?? it.key}`}
                    >
                      {t('start.action')}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          );
        }}
      </Await>
      {chosen && <StartDialog definition={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
