// Moving a case by hand: cancel what is at work, begin somewhere else; a reason is asked for.
import { useState } from 'preact/hooks';
import {
  activityTree,
  getCase,
  modifyCase,
  type ActivityNode,
  type Case,
  type Instruction,
} from '../../api/cases';
import { definitionXml } from '../../api/definitions';
import { useAsked } from '../../api/use_asked';
import { Diagram } from '../../diagram/diagram';
import type { Viewer } from '../../diagram/open_viewer';
import { flowNodes } from '../../drawing/flow_nodes';
import { t } from '../../i18n/language';
import { go } from '../../routing/location';
import { Button } from '../../ui/button';
import { ReasonDialog } from '../../ui/dialog';
import { CheckField, SelectField } from '../../ui/field';
import { attempt } from '../../ui/notice';
import { PageHead } from '../../ui/page_head';
import { Await } from '../../ui/states';
import { wordsOf } from '../../values/names';

const leaves = (node: ActivityNode): ActivityNode[] =>
  node.childActivityInstances.length === 0
    ? node.activityType === 'processDefinition'
      ? []
      : [node]
    : node.childActivityInstances.flatMap(leaves);

// What a case can be begun at, from the drawing.
const startPlaces = (xml: string, process: string) =>
  flowNodes(xml, process)
    .filter((it) => !/^(boundary|start)Event$/.test(it.type))
    .map((it) => ({ value: it.id, label: it.name }));

// Several tasks of one name are told apart by what they are about.
function titleOf(node: ActivityNode, found: Case): string {
  const name = node.activityName ?? wordsOf(node.activityId);
  const subject = found.tasks.find((it) => it.id === node.id)?.subject;
  return subject ? `${name} · ${subject}` : name;
}

async function load(id: string, signal: AbortSignal) {
  const [found, tree] = await Promise.all([getCase(id, signal), activityTree(id, signal)]);
  const xml = await definitionXml(found.definitionId, signal);
  return { found, open: leaves(tree), xml, places: startPlaces(xml, found.processKey) };
}

export default function ModifyPage({ id = '' }: { id?: string }) {
  const asked = useAsked(id, (signal) => load(id, signal));
  const [canceled, setCanceled] = useState<ReadonlySet<string>>(new Set());
  const [begin, setBegin] = useState('');
  const [asking, setAsking] = useState(false);
  const toggle = (instance: string, on: boolean) => {
    const next = new Set(canceled);
    if (on) next.add(instance);
    else next.delete(instance);
    setCanceled(next);
  };
  const instructions = (): Instruction[] => [
    ...[...canceled].map((it): Instruction => ({ type: 'cancel', activityInstanceId: it })),
    ...(begin ? [{ type: 'startBeforeActivity', activityId: begin } as Instruction] : []),
  ];
  return (
    <Await asked={asked} lines={8}>
      {({ found, open, xml, places }) => (
        <>
          <PageHead
            title={t('modify.title', { number: found.number })}
            lead={t('modify.lead')}
            crumbs={[{ href: '/operacion?parte=casos', label: t('operation.title') }]}
          />
          <div class="columns">
            <Diagram
              xml={xml}
              label={t('diagram.whereCase')}
              onReady={(viewer: Viewer) => {
                for (const it of open)
                  if (viewer.get('elementRegistry').get(it.activityId))
                    viewer.get('canvas').addMarker(it.activityId, 'here');
              }}
            />
            <section class="card padded form" aria-label={t('operation.modify')}>
              <fieldset class="field">
                <legend>{t('modify.cancel')}</legend>
                {open.map((it) => (
                  <CheckField
                    key={it.id}
                    label={titleOf(it, found)}
                    checked={canceled.has(it.id)}
                    onChecked={(on) => toggle(it.id, on)}
                  />
                ))}
              </fieldset>
              <SelectField
                label={t('modify.begin')}
                value={begin}
                onValue={setBegin}
                choices={[{ value: '', label: t('modify.nowhere') }, ...places]}
              />
              <Button
                look="primary"
                disabled={canceled.size === 0 && !begin}
                onClick={() => setAsking(true)}
              >
                {t('modify.action')}
              </Button>
            </section>
          </div>
          {asking && (
            <ReasonDialog
              title={t('modify.title', { number: found.number })}
              explanation={t('modify.text')}
              action={t('modify.action')}
              onClose={() => setAsking(false)}
              onConfirm={async (reason) => {
                const done = await attempt(
                  () => modifyCase(id, instructions(), reason),
                  t('operation.done'),
                );
                if (done) go(`/casos/${id}`);
                return done;
              }}
            />
          )}
        </>
      )}
    </Await>
  );
}
