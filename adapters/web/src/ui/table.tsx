// Tables that scroll sideways on their own, with a caption for who can not see them.
import type { ComponentChildren } from 'preact';
import { t } from '../i18n/language';
import { Icon } from './icons';

// Without `columns`, the head is among the children.
export function Table({
  caption,
  columns,
  hasActions = false,
  children,
}: {
  caption: string;
  columns?: string[];
  hasActions?: boolean;
  children: ComponentChildren;
}) {
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={caption}>
      <table class="data">
        <caption class="visually-hidden">{caption}</caption>
        {columns && (
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              {hasActions && (
                <th scope="col">
                  <span class="visually-hidden">{t('ui.actions')}</span>
                </th>
              )}
            </tr>
          </thead>
        )}
        {children}
      </table>
    </div>
  );
}

export interface Order {
  by: string;
  descending: boolean;
}

export function SortHead({
  by,
  order,
  onOrder,
  children,
}: {
  by: string;
  order: Order;
  onOrder: (order: Order) => void;
  children: ComponentChildren;
}) {
  const active = order.by === by;
  const direction = order.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={active ? direction : undefined}>
      <button
        type="button"
        class="sort"
        onClick={() => onOrder({ by, descending: active ? !order.descending : false })}
      >
        {children}
        {active ? (
          <Icon name={order.descending ? 'down' : 'up'} size={14} />
        ) : (
          <span class="visually-hidden">{t('ui.sortable')}</span>
        )}
      </button>
    </th>
  );
}
