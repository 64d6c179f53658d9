// Tabs within a page, by the pattern of the ARIA authoring practices: arrows move, the rest is one stop.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useCurrentInView } from './use_current_in_view';

export interface Tab {
  id: string;
  label: ComponentChildren;
}

export function Tabs({
  tabs,
  current,
  onChange,
  label,
  children,
}: {
  tabs: readonly Tab[];
  current: string;
  onChange: (id: string) => void;
  label: string;
  children: ComponentChildren;
}) {
  const id = useId();
  const row = useCurrentInView<HTMLDivElement>(current);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = tabs.findIndex((tab) => tab.id === current);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    onChange(next.id);
    document.getElementById(`${id}-${next.id}`)?.focus();
  };
  return (
    <>
      <div ref={row} class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === current ? 'true' : 'false'}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === current ? 0 : -1}
            onClick={() => onChange(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${current}`}
        class="tab-panel"
      >
        {children}
      </div>
    </>
  );
}
