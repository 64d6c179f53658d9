// Hints from the server that lists changed; without them the pages ask now and then. A page that
// nobody sees listens to none: browsers keep few connections, and other windows want them.
import { useEffect, useRef } from 'preact/hooks';

export interface Hint {
  tasks?: boolean;
  cases?: boolean;
}

type Listener = (hint: Hint) => void;

const listeners = new Set<Listener>();
const pollSeconds = 30;
let source: EventSource | null = null;
let poll = 0;

function tellAll(hint: Hint): void {
  for (const listener of listeners) listener(hint);
}

function startPolling(): void {
  if (poll) return;
  poll = window.setInterval(() => {
    if (document.visibilityState === 'visible') tellAll({ tasks: true, cases: true });
  }, pollSeconds * 1000);
}

function stopPolling(): void {
  window.clearInterval(poll);
  poll = 0;
}

export function hintOf(data: string): Hint {
  try {
    const hint: unknown = JSON.parse(data);
    return typeof hint === 'object' && hint !== null ? (hint as Hint) : {};
  } catch {
    return {};
  }
}

function connect(): void {
  source = new EventSource('/api/events');
  source.onopen = stopPolling;
  source.onerror = startPolling; // The browser tries to connect again by itself.
  source.addEventListener('changed', (event) => tellAll(hintOf(String(event.data))));
}

function disconnect(): void {
  source?.close();
  source = null;
  stopPolling();
}

document.addEventListener('visibilitychange', () => {
  if (listeners.size === 0) return;
  if (document.visibilityState === 'hidden') return disconnect();
  if (!source) connect();
  tellAll({ tasks: true, cases: true }); // Whatever happened meanwhile.
});

// Calls `listener` when something may have changed, as long as the page is shown.
export function useChanges(listener: Listener): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const forward: Listener = (hint) => latest.current(hint);
    listeners.add(forward);
    if (!source && document.visibilityState === 'visible') connect();
    return () => {
      listeners.delete(forward);
      if (listeners.size === 0) disconnect();
    };
  }, []);
}
