// The head of a page: where it is, what it is, what can be done.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../i18n/language';

export interface Crumb {
  href: string;
  label: string;
}

export function PageHead({
  title,
  lead,
  crumbs,
  children,
}: {
  title: string;
  lead?: ComponentChildren;
  crumbs?: Crumb[];
  children?: ComponentChildren;
}) {
  useEffect(() => {
    document.title = `${title} · Cauce`;
  }, [title]);
  return (
    <div class="page-head">
      <div class="grow-wide">
        {crumbs && (
          <nav class="no-print" aria-label={t('ui.crumbs')}>
            <ol class="plain crumbs">
              {crumbs.map((crumb) => (
                <li key={crumb.href}>
                  <a href={crumb.href}>{crumb.label}</a>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <div class="lead">{lead}</div>}
      </div>
      {children && <div class="buttons no-print">{children}</div>}
    </div>
  );
}
