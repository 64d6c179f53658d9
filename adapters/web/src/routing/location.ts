// Where the person is: the address as a signal, and the ways to change it.
import { signal } from '@preact/signals';

export interface Place {
  path: string;
  query: URLSearchParams;
}

function here(): Place {
  return { path: window.location.pathname, query: new URLSearchParams(window.location.search) };
}

export const place = signal<Place>(here());

window.addEventListener('popstate', () => {
  place.value = here();
});

type Guard = () => boolean;
let guard: Guard | null = null;

// `mayLeave` is asked before the page changes; gives back the way to withdraw it.
export function guardLeaving(mayLeave: Guard): () => void {
  guard = mayLeave;
  return () => {
    if (guard === mayLeave) guard = null;
  };
}

export function go(address: string, options: { replace?: boolean } = {}): void {
  const target = new URL(address, window.location.href);
  const samePage = target.pathname === window.location.pathname;
  if (!samePage && guard && !guard()) return;
  if (options.replace) history.replaceState(null, '', target);
  else history.pushState(null, '', target);
  place.value = here();
  if (!samePage) window.scrollTo(0, 0);
}

// The address of `path` with the entries of `query` that say something.
export function address(
  path: string,
  query: Record<string, string | number | boolean | null | undefined> = {},
): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '' || value === false) continue;
    parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

// Changes entries of the query of this page; an empty value takes the entry out.
export function setQuery(
  changes: Record<string, string | number | null>,
  options: { replace?: boolean } = {},
): void {
  const query = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(name);
    else query.set(name, String(value));
  }
  const text = query.toString();
  go(window.location.pathname + (text ? `?${text}` : ''), options);
}
