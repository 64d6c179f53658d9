// A long list of which only what is seen is in the page. Rows have one height.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { windowOf } from './window_of';

export function VirtualList({
  count,
  rowHeight,
  height,
  label,
  current,
  children,
}: {
  count: number;
  rowHeight: number;
  height: string;
  label: string;
  current?: number; // Kept in sight when it changes.
  children: (index: number) => ComponentChildren;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);

  useEffect(() => {
    const element = box.current;
    if (!element || current === undefined || current < 0) return;
    const top = current * rowHeight;
    if (top < element.scrollTop || top + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = Math.max(0, top - element.clientHeight / 2);
  }, [current, rowHeight]);

  const { first, last } = windowOf(count, rowHeight, view.top, view.height);
  return (
    <div ref={box} class="virtual" style={{ height }} role="list" aria-label={label} tabIndex={0}>
      <div role="presentation" style={{ height: `${count * rowHeight}px`, position: 'relative' }}>
        {Array.from({ length: last - first }, (_, offset) => {
          const index = first + offset;
          return (
            <div
              key={index}
              role="listitem"
              aria-setsize={count}
              aria-posinset={index + 1}
              class="virtual-row"
              style={{ top: `${index * rowHeight}px`, height: `${rowHeight}px` }}
            >
              {children(index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
