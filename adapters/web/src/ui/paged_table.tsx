// A table of what the server tells page by page; what is said while there is nothing.
import type { ComponentChildren } from 'preact';
import type { Page } from '../api/client';
import type { Asked } from '../api/use_asked';
import type { IconName } from './icons';
import { Pager } from './pager';
import { Await, Empty } from './states';
import { Table } from './table';

// `children` draws one row; `max` is how many a page has.
export function PagedTable<T>({
  asked,
  max,
  none,
  caption,
  columns,
  hasActions = false,
  children,
}: {
  asked: Asked<Page<T>>;
  max: number;
  none: { icon: IconName; title: string };
  caption: string;
  columns: string[];
  hasActions?: boolean;
  children: (item: T, index: number) => ComponentChildren;
}) {
  return (
    <Await asked={asked} lines={6}>
      {(page) =>
        page.items.length === 0 ? (
          <Empty {...none} />
        ) : (
          <>
            <Table caption={caption} columns={columns} hasActions={hasActions}>
              <tbody>{page.items.map(children)}</tbody>
            </Table>
            <Pager max={max} total={page.total} />
          </>
        )
      }
    </Await>
  );
}
