// Plain links of this site change the page without loading it anew.
import { go } from './location';

function isOurs(event: MouseEvent, link: HTMLAnchorElement): boolean {
  if (event.defaultPrevented || event.button !== 0) return false;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  if (link.target || link.hasAttribute('download') || link.origin !== window.location.origin)
    return false;
  if (/^\/(api|engine-rest|assets)\//.test(link.pathname)) return false;
  return !(
    link.hash &&
    link.pathname === window.location.pathname &&
    link.search === window.location.search
  );
}

export function followLinks(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!(link instanceof HTMLAnchorElement) || !isOurs(event, link)) return;
    event.preventDefault();
    go(link.href);
  });
}
