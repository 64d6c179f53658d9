// The decisions of a file in dmn-js; each change reaches the XML at once.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DecisionEditor, DecisionView } from '../../drawing/open_decisions';
import { language, t } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Loading } from '../../ui/states';

export function DecisionTables({
  id,
  xml,
  name,
  onXml,
}: {
  id: string;
  xml: string;
  name: string;
  onXml: (xml: string) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<DecisionEditor | null>(null);
  const [failed, setFailed] = useState(false);
  const shown = useRef(xml); // Another language shows what was changed meanwhile.
  const speaking = language.value;
  const [active, setActive] = useState<DecisionView | null>(null);
  useEffect(() => {
    let gone = false;
    let opened: DecisionEditor | null = null;
    const given = shown.current;
    let untouched = ''; // What was given, as the editor writes it.
    const changed = async () => {
      const { xml: now } = (await opened?.saveXML({ format: true })) ?? {};
      if (!now) return;
      // Only to look at a table is said to change it, too.
      shown.current = now === untouched ? given : now;
      onXml(shown.current);
    };
    import('../../drawing/open_decisions')
      .then(async ({ openDecisions }) => {
        if (!box.current || gone) return;
        opened = await openDecisions(box.current, given, id, speaking, () => void changed());
        if (gone) return opened.destroy();
        untouched = (await opened.saveXML({ format: true })).xml;
        opened.on('views.changed', () => setActive(opened?.getActiveView() ?? null));
        setEditor(opened);
        setActive(opened.getActiveView() ?? null);
      })
      .catch((error: unknown) => {
        console.warn(error);
        setFailed(true);
      });
    return () => {
      gone = true;
      opened?.destroy();
    };
  }, [speaking]);
  // What newer versions of DMN write, the tables can not show; the XML can be edited all the same.
  if (failed)
    return (
      <Notice tone="warn" role="status">
        {t('decision.onlyXml')}
      </Notice>
    );
  return (
    <div class="decision">
      <nav class="buttons" aria-label={t('decision.views')}>
        {editor?.getViews().map((view) => (
          <Button
            key={view.element.id}
            small
            aria-pressed={active?.element.id === view.element.id}
            onClick={() => void editor.open(view)}
          >
            {view.type === 'drd' ? t('decision.graph') : (view.name ?? view.element.id)}
          </Button>
        ))}
      </nav>
      {!editor && <Loading />}
      <div ref={box} class="decision-canvas" role="group" aria-label={name} />
    </div>
  );
}
