import type { ComponentChildren } from 'preact';

export type TagTone = 'plain' | 'good' | 'warn' | 'danger' | 'accent' | 'info';

export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ComponentChildren }) {
  return <span class={`tag ${tone}`}>{children}</span>;
}
