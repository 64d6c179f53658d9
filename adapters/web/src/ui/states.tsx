// What stands in place of content: it is on its way, there is none, or it could not be had.
import type { ComponentChildren } from 'preact';
import type { Asked } from '../api/use_asked';
import { t } from '../i18n/language';
import { Icon, type IconName } from './icons';
import { ErrorNotice } from './notice';

export function Empty({
  icon = 'empty',
  title,
  isPage = false,
  children,
}: {
  icon?: IconName;
  title: string;
  isPage?: boolean; // It stands for a whole page.

  children?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <Icon name={icon} size={40} />
      {isPage ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children}
    </div>
  );
}

export function Loading({ lines = 4 }: { lines?: number }) {
  return (
    <div class="stack card-body" role="status">
      <span class="visually-hidden">{t('ui.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} class={`skeleton s${index % 3}`} />
      ))}
    </div>
  );
}

// Shows `children` once the answer is there.
export function Await<T>({
  asked,
  children,
  lines,
}: {
  asked: Asked<T>;
  lines?: number;
  children: (data: T) => ComponentChildren;
}) {
  if (asked.data !== undefined)
    return (
      <>
        {asked.error && <ErrorNotice error={asked.error} again={asked.again} />}
        {children(asked.data)}
      </>
    );
  if (asked.error)
    return (
      <div class="card-body">
        <ErrorNotice error={asked.error} again={asked.again} />
      </div>
    );
  return <Loading lines={lines ?? 4} />;
}
