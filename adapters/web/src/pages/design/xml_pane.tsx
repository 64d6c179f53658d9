// The XML face of a drawing.
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Finding } from '../../api/definitions';
import type { XmlEditor } from '../../drawing/xml_editor';
import { language, t } from '../../i18n/language';

export interface XmlHandle {
  goTo: (line: number) => void;
}

const quietMs = 400;

export function XmlPane({
  xml,
  findings,
  onWrite,
  handle,
}: {
  xml: string;
  findings: readonly Finding[];
  onWrite: (text: string) => void;
  handle: RefObject<XmlHandle>;
}) {
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<XmlEditor | null>(null);
  const latest = useRef(onWrite);
  latest.current = onWrite;
  const standing = useRef(findings);
  standing.current = findings;

  useEffect(() => {
    let gone = false;
    let timer = 0;
    let waiting: string | null = null;
    const write = () => {
      window.clearTimeout(timer);
      if (waiting !== null) latest.current(waiting);
      waiting = null;
    };
    void import('../../drawing/xml_editor').then(({ openXmlEditor }) => {
      if (gone || !box.current) return;
      editor.current = openXmlEditor(box.current, {
        text: xml,
        label: t('design.xml'),
        language: language.value,
        onChange: (text) => {
          waiting = text;
          window.clearTimeout(timer);
          timer = window.setTimeout(write, quietMs);
        },
      });
      editor.current.show(standing.current);
      handle.current = editor.current;
    });
    return () => {
      gone = true;
      write();
      editor.current?.destroy();
      editor.current = null;
      handle.current = null;
    };
  }, []);

  useEffect(() => editor.current?.show(findings), [findings, language.value]);
  return <div ref={box} class="xml-pane" />;
}
