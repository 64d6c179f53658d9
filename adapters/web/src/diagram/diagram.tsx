// A drawing to look at: it can be moved and zoomed, and `onReady` marks what it likes on it.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { language, t } from '../i18n/language';
import { Button } from '../ui/button';
import { Loading } from '../ui/states';
import { Notice } from '../ui/notice';
import type { Viewer } from './open_viewer';
import '../styles/diagram_frame.css';

export function Diagram({
  xml,
  label,
  onReady,
  small = false,
  children,
}: {
  xml: string;
  label: string;
  onReady?: (viewer: Viewer) => (() => void) | void;
  small?: boolean;
  children?: ComponentChildren;
}) {
  const box = useRef<HTMLDivElement>(null);
  const viewer = useRef<Viewer | null>(null);
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  const speaking = language.value;

  useEffect(() => {
    let gone = false;
    let leave: (() => void) | void;
    setState('loading');
    import('./open_viewer')
      .then(async ({ openViewer }) => {
        if (gone || !box.current) return;
        const opened = await openViewer(box.current, xml, speaking);
        if (gone) return opened.destroy();
        viewer.current = opened;
        setState('ready');
        leave = onReady?.(opened);
      })
      .catch((error: unknown) => {
        console.error(error);
        if (!gone) setState('failed');
      });
    return () => {
      gone = true;
      if (leave) leave();
      viewer.current?.destroy();
      viewer.current = null;
    };
  }, [xml, speaking]);

  const zoom = (delta: number) => viewer.current?.get('zoomScroll').stepZoom(delta);
  return (
    <div class={small ? 'diagram small' : 'diagram'} role="group" aria-label={label}>
      {state === 'loading' && <Loading />}
      {state === 'failed' && (
        <Notice tone="danger" role="alert">
          {t('diagram.failed')}
        </Notice>
      )}
      <div ref={box} class="diagram-canvas" />
      <div class="diagram-tools no-print">
        <Button small icon="plus" aria-label={t('diagram.zoomIn')} onClick={() => zoom(1)} />
        <Button small aria-label={t('diagram.zoomOut')} onClick={() => zoom(-1)}>
          −
        </Button>
        <Button small onClick={() => viewer.current?.get('canvas').zoom('fit-viewport', 'auto')}>
          {t('diagram.fit')}
        </Button>
      </div>
      {children}
    </div>
  );
}
