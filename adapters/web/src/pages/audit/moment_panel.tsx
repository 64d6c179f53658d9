// One moment: who, in which role, on which version, what changed, the form as it was seen, why.
import { useMemo, useState } from 'preact/hooks';
import { showDate } from '../../format/dates';
import { t, type Key } from '../../i18n/language';
import { describe, type Names } from '../../journal/describe';
import { emptySituation, take } from '../../journal/replay';
import { momentOf, type Step } from '../../journal/steps';
import { valueChanges, type ValueChange } from '../../journal/value_changes';
import { nameOf, roleName } from '../../people/people';
import { Button } from '../../ui/button';
import { attempt } from '../../ui/notice';
import { labelOf, wordsOf } from '../../values/names';
import { Empty } from '../../ui/states';
import { FormAsSeen, seenForm } from './form_as_seen';
import type { History } from './load_history';
import { ShownValue } from './shown_value';

function commandName(command: string): string {
  const key = `command.${command}` as Key;
  const told = t(key);
  return told === key ? wordsOf(command) : told;
}

// The role in which it was done: as the task says, else all that the person has.
function roleOf(step: Step): string {
  const used = step.record.events.find(
    (event) => typeof event['role'] === 'string' && event['user'],
  );
  if (used) return roleName(String(used['role']));
  return (step.record.actor.groups ?? []).map(roleName).join(', ');
}

// What the engine says of itself is no reason of somebody.
const ofEngine = /^interrupted by '(.*)'$/;

function reasonInWords(reason: string, names: Names): string {
  const element = ofEngine.exec(reason)?.[1];
  if (!element) return reason;
  return t('moment.interrupted', { element: names.get(element) ?? wordsOf(element) });
}

function reasonOf(step: Step): string | null {
  const record = step.record as unknown as Record<string, unknown>;
  for (const field of ['reason', 'annotation'])
    if (typeof record[field] === 'string') return record[field] as string;
  for (const event of step.record.events)
    for (const field of ['reason', 'annotation'])
      if (typeof event[field] === 'string') return event[field] as string;
  return null;
}

function Changes({ changes }: { changes: ValueChange[] }) {
  return (
    <section>
      <h3>{t('moment.changes')}</h3>
      <ul class="plain stack tight">
        {changes.map((change) => (
          <li key={`${change.scope} ${change.name}`} class="change">
            <strong>{labelOf(change.name)}</strong>
            <dl class="change-values">
              <dt>{t('moment.before')}</dt>
              <dd>
                <ShownValue value={change.before} />
              </dd>
              <dt>{t('moment.after')}</dt>
              <dd>
                <ShownValue value={change.after} />
              </dd>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

// All that one command did, which the moment is a part of.
function deedOf(history: History, step: Step) {
  const { steps } = history;
  const start = steps.findIndex((it) => it.record === step.record);
  const end = steps.findIndex((it, index) => index > start && it.record !== step.record);
  const own = steps.slice(start, end < 0 ? undefined : end);
  const situation = emptySituation();
  for (const it of steps.slice(0, start)) take(situation, it.event);
  const seen = seenForm(history, step, situation);
  return { own, seen, changes: valueChanges(situation, own) };
}

// Some commands do thousands of things: those around the moment are told.
const toldAround = 40;

function Events({ own, step, history }: { own: Step[]; step: Step; history: History }) {
  const at = own.indexOf(step);
  const first = Math.max(0, at - toldAround);
  const told = own.slice(first, at + toldAround);
  return (
    <section>
      <h3>{t('moment.events')}</h3>
      {told.length < own.length && (
        <p class="small soft">
          {t('moment.part', { from: first + 1, to: first + told.length, total: own.length })}
        </p>
      )}
      <ol class="plain small moment-events">
        {told.map((it) => (
          <li key={it.ordinal} aria-current={it === step ? 'step' : undefined}>
            {describe(it.event, history.names, history.elements)}
          </li>
        ))}
      </ol>
    </section>
  );
}

export function MomentPanel({ history, taken }: { history: History; taken: number }) {
  const [form, setForm] = useState(false);
  const { steps, names, elements } = history;
  const step = steps[taken - 1];
  const deed = useMemo(() => (step ? deedOf(history, step) : null), [history, step?.record]);
  // The same for all moments of a deed, and long for some.
  const changed = useMemo(
    () => deed && deed.changes.length > 0 && <Changes changes={deed.changes} />,
    [deed],
  );
  if (!step || !deed) return <Empty icon="clock" title={t('replay.before')} />;
  const { own, seen } = deed;
  const { actor } = step.record;
  const reason = reasonOf(step);
  const copy = () =>
    attempt(() => navigator.clipboard.writeText(window.location.href), t('replay.copied'));

  return (
    <div class="stack">
      <div>
        <h2>{describe(step.event, names, elements)}</h2>
        <p class="small soft number">{showDate(step.record.time, 'exact')}</p>
      </div>
      <dl class="facts">
        <dt>{t('moment.who')}</dt>
        <dd>
          {actor.user ? nameOf(actor.user) : t('moment.system')}
          {actor.onBehalfOf && ` · ${t('task.for', { name: nameOf(actor.onBehalfOf) })}`}
        </dd>
        <dt>{t('moment.role')}</dt>
        <dd>{roleOf(step) || t('value.none')}</dd>
        <dt>{t('moment.command')}</dt>
        <dd>{commandName(step.record.command)}</dd>
        <dt>{t('moment.version')}</dt>
        <dd>{t('case.version', { n: history.found.version })}</dd>
        <dt>{t('moment.position')}</dt>
        <dd class="number">{momentOf(step)}</dd>
        {reason && (
          <>
            <dt>{t('moment.reason')}</dt>
            <dd>{reasonInWords(reason, names)}</dd>
          </>
        )}
      </dl>
      <div class="buttons">
        <Button small icon="link" onClick={copy}>
          {t('replay.copy')}
        </Button>
        {seen && (
          <Button small icon="eye" onClick={() => setForm(true)}>
            {t('moment.form')}
          </Button>
        )}
      </div>
      {changed}
      <Events own={own} step={step} history={history} />
      {form && seen && <FormAsSeen seen={seen} onClose={() => setForm(false)} />}
    </div>
  );
}
