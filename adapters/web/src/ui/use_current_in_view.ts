// Of a row that scrolls sideways, the current one is to be seen.
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

const currentOne = '[aria-selected="true"], [aria-current="page"]';

export function useCurrentInView<E extends HTMLElement>(current: string): RefObject<E> {
  const row = useRef<E>(null);
  useEffect(() => {
    const one = row.current?.querySelector<HTMLElement>(currentOne);
    // Sideways alone: the page stays where it is.
    if (row.current && one)
      row.current.scrollLeft = one.offsetLeft + one.offsetWidth - row.current.clientWidth;
  }, [current]);
  return row;
}
