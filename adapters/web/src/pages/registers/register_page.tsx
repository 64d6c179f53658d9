// One register: its records as they are, or as they were at a moment.
import { useState } from 'preact/hooks';
import { getStore, listRecords, type RecordQuery, type StoreRecord } from '../../api/stores';
import { useAsked } from '../../api/use_asked';
import { csvOf } from '../../format/csv';
import { fromLocalInput, instantOf, showDate, toLocalInput } from '../../format/dates';
import { download } from '../../format/download';
import { t } from '../../i18n/language';
import { PersonName } from '../../people/people';
import { place, setQuery } from '../../routing/location';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { attempt, Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page_head';
import { firstOfPage, Pager } from '../../ui/pager';
import { SearchInAddress } from '../../ui/search_in_address';
import { Await, Empty } from '../../ui/states';
import { SortHead, Table, type Order } from '../../ui/table';
import { labelOf } from '../../values/names';
import { nameIn, showValue } from '../../values/text';
import { columnsOf } from './columns';
import { allRecords, rowsOf } from './exported';
import { RecordDialog } from './record_dialog';

const max = 100;

function Records({
  records,
  order,
  onOrder,
}: {
  records: StoreRecord[];
  order: Order;
  onOrder: (order: Order) => void;
}) {
  const columns = columnsOf(records);
  return (
    <Table caption={t('register.table')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <SortHead key={column} by={column} order={order} onOrder={onOrder}>
              {labelOf(column)}
            </SortHead>
          ))}
          <SortHead by="writtenAt" order={order} onOrder={onOrder}>
            {t('register.written')}
          </SortHead>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr key={record.id}>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column} scope="row">
                  <button
                    type="button"
                    class="link"
                    onClick={() => setQuery({ registro: record.id })}
                  >
                    {nameIn(record.content) ?? showValue(record.content[column] ?? record.id)}
                  </button>
                </th>
              ) : (
                <td key={column}>
                  {record.content[column] == null ? '' : showValue(record.content[column])}
                </td>
              ),
            )}
            <td class="fit">
              {showDate(record.writtenAt)}
              <div class="small soft">
                <PersonName id={record.writtenBy} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

// What is searched for, as of the moment that is looked at.
function Export({ store, asking, moment }: { store: string; asking: RecordQuery; moment: string }) {
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    await attempt(async () => {
      const rows = rowsOf(await allRecords(store, asking));
      const day = (moment || toLocalInput(new Date())).slice(0, 10);
      download(`${store}-${day}.csv`, 'text/csv', csvOf(rows));
    }, t('export.done'));
    setBusy(false);
  };
  return (
    <Button icon="download" busy={busy} onClick={run}>
      {t('register.csv')}
    </Button>
  );
}

export default function RegisterPage({ id = '' }: { id?: string }) {
  const { query } = place.value;
  const search = query.get('buscar') ?? '';
  const moment = query.get('momento') ?? '';
  const order: Order = {
    by: query.get('orden') ?? 'writtenAt',
    descending: query.get('sentido') !== 'asc',
  };
  const firstResult = firstOfPage(max);
  const at = moment ? fromLocalInput(moment).toISOString() : undefined;
  const asking = {
    search: search || undefined,
    at,
    sortBy: order.by,
    sortOrder: order.descending ? ('desc' as const) : ('asc' as const),
  };
  const store = useAsked(id, (signal) => getStore(id, signal));
  const records = useAsked(JSON.stringify([id, asking, firstResult]), (signal) =>
    listRecords(id, { ...asking, firstResult, maxResults: max }, signal),
  );
  const shown = query.get('registro');

  return (
    <>
      <PageHead
        title={store.data?.name ?? t('registers.one')}
        crumbs={[{ href: '/registros', label: t('registers.title') }]}
      >
        <Export store={id} asking={asking} moment={moment} />
      </PageHead>
      <section class="card" aria-label={store.data?.name ?? t('registers.one')}>
        <div class="filters">
          <SearchInAddress label={t('register.search')} />
          <TextField
            label={t('register.at')}
            type="datetime-local"
            value={moment}
            onValue={(value) => setQuery({ momento: value, pagina: null }, { replace: true })}
          />
        </div>
        {at && (
          <div class="card-body">
            <Notice tone="warn" role="status">
              {t('register.past', { when: showDate(instantOf(at)) })}{' '}
              <button
                type="button"
                class="link"
                onClick={() => setQuery({ momento: null, pagina: null })}
              >
                {t('register.now')}
              </button>
            </Notice>
          </div>
        )}
        <Await asked={records} lines={6}>
          {(page) =>
            page.items.length === 0 ? (
              <Empty icon="table" title={search ? t('register.noneFound') : t('register.empty')} />
            ) : (
              <>
                <Records
                  records={page.items}
                  order={order}
                  onOrder={(next) =>
                    setQuery(
                      { orden: next.by, sentido: next.descending ? 'desc' : 'asc', pagina: null },
                      { replace: true },
                    )
                  }
                />
                <Pager max={max} total={page.total} />
              </>
            )
          }
        </Await>
      </section>
      {shown && (
        <RecordDialog
          store={id}
          record={shown}
          at={at ? new Date(at) : null}
          onClose={() => setQuery({ registro: null })}
        />
      )}
    </>
  );
}
