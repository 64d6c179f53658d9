// The registers: what the office keeps beyond single cases.
import { listStores } from '../../api/stores';
import { useAsked } from '../../api/use_asked';
import { t } from '../../i18n/language';
import { Icon } from '../../ui/icons';
import { PageHead } from '../../ui/page_head';
import { Await, Empty } from '../../ui/states';

export default function RegistersPage() {
  const asked = useAsked('stores', listStores);
  return (
    <>
      <PageHead title={t('registers.title')} lead={t('registers.lead')} />
      <Await asked={asked}>
        {(stores) =>
          stores.length === 0 ? (
            <Empty icon="table" title={t('registers.none')} />
          ) : (
            <ul class="plain start-list">
              {stores.map((store) => (
                <li key={store.id} class="card padded stack tight linked">
                  <span class="start-icon">
                    <Icon name="table" size={22} />
                  </span>
                  <h2>
                    <a class="item-title" href={`/registros/${encodeURIComponent(store.id)}`}>
                      {store.name}
                    </a>
                  </h2>
                  <p class="soft">{t('registers.records', { n: store.records })}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </>
  );
}
