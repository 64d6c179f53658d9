// Keeps what is written in a form on the server, a moment after the last change.
export type Saving = 'idle' | 'pending' | 'saving' | 'saved' | 'failed';

export interface DraftSaver {
  change: (content: Record<string, unknown>) => void;
  flush: () => Promise<void>; // Saves now what is not saved yet.
  stop: () => void; // Saves nothing more.
}

const quietMs = 800;
const retryMs = 5000;

export function makeDraftSaver(
  save: (content: Record<string, unknown>) => Promise<unknown>,
  onState: (state: Saving) => void,
): DraftSaver {
  let waiting: Record<string, unknown> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let stopped = false;

  const plan = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  };

  async function once(content: Record<string, unknown>): Promise<void> {
    onState('saving');
    try {
      await save(content);
      if (!stopped) onState(waiting ? 'pending' : 'saved');
    } catch {
      if (stopped) return;
      waiting ??= content; // What came later is newer.
      onState('failed');
      plan(retryMs);
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (running) await running;
    const content = waiting;
    if (stopped || !content) return;
    waiting = null;
    running = once(content);
    await running;
    running = null;
  }

  return {
    change(content) {
      if (stopped) return;
      waiting = content;
      onState('pending');
      plan(quietMs);
    },
    flush,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
