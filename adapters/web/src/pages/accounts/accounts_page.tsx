// Who may use the system, and for what.
import { useState } from 'preact/hooks';
import { listAccounts, removeAccount, type Account } from '../../api/people';
import { useAsked } from '../../api/use_asked';
import { t } from '../../i18n/language';
import { roleName } from '../../people/people';
import { me } from '../../session/session';
import { Button } from '../../ui/button';
import { ReasonDialog } from '../../ui/dialog';
import { SearchField } from '../../ui/field';
import { attempt } from '../../ui/notice';
import { PageHead } from '../../ui/page_head';
import { Await, Empty } from '../../ui/states';
import { Table } from '../../ui/table';
import { Tag } from '../../ui/tag';
import { AccountDialog } from './account_dialog';

const fits = (account: Account, wanted: string): boolean =>
  `${account.id} ${account.name} ${account.groups.join(' ')}`
    .toLowerCase()
    .includes(wanted.toLowerCase());

export default function AccountsPage() {
  const asked = useAsked('accounts', listAccounts);
  const [search, setSearch] = useState('');
  const [edited, setEdited] = useState<Account | 'new' | null>(null);
  const [removed, setRemoved] = useState<Account | null>(null);
  return (
    <>
      <PageHead title={t('accounts.title')} lead={t('accounts.lead')}>
        <Button look="primary" icon="plus" onClick={() => setEdited('new')}>
          {t('accounts.new')}
        </Button>
      </PageHead>
      <section class="card" aria-label={t('accounts.title')}>
        <div class="filters">
          <SearchField label={t('accounts.search')} value={search} onValue={setSearch} />
        </div>
        <Await asked={asked}>
          {(all) => {
            const found = all.filter((it) => fits(it, search.trim()));
            if (found.length === 0) return <Empty icon="people" title={t('accounts.none')} />;
            return (
              <Table
                caption={t('accounts.title')}
                columns={[
                  t('accounts.name'),
                  t('accounts.user'),
                  t('accounts.groups'),
                  t('accounts.rights'),
                  t('accounts.state'),
                ]}
                hasActions
              >
                <tbody>
                  {found.map((it) => (
                    <tr key={it.id}>
                      <th scope="row">{it.name}</th>
                      <td class="mono">{it.id}</td>
                      <td>{it.groups.map(roleName).join(', ')}</td>
                      <td>
                        <div class="row">
                          {it.rights.map((right) => (
                            <Tag key={right}>{t(`right.${right}`)}</Tag>
                          ))}
                        </div>
                      </td>
                      <td>
                        <Tag tone={it.active ? 'good' : 'plain'}>
                          {t(it.active ? 'accounts.active' : 'accounts.inactive')}
                        </Tag>
                      </td>
                      <td class="fit">
                        <div class="buttons">
                          <Button
                            small
                            icon="edit"
                            aria-label={`${t('accounts.edit')}: ${it.name}`}
                            onClick={() => setEdited(it)}
                          />
                          <Button
                            small
                            look="danger"
                            icon="trash"
                            disabled={it.id === me.value}
                            aria-label={`${t('accounts.remove')}: ${it.name}`}
                            onClick={() => setRemoved(it)}
                          />
                        </div>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </Table>
            );
          }}
        </Await>
      </section>
      {edited && (
        <AccountDialog
          account={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={asked.again}
        />
      )}
      {removed && (
        <ReasonDialog
          title={t('accounts.removeTitle', { name: removed.name })}
          explanation={t('accounts.removeText')}
          action={t('accounts.remove')}
          danger
          onClose={() => setRemoved(null)}
          onConfirm={async () => {
            const done = await attempt(() => removeAccount(removed.id), t('accounts.removed'));
            if (done) asked.again();
            return done;
          }}
        />
      )}
    </>
  );
}
