// What operators look after.
import { useChanges } from '../../api/events';
import { listIncidents } from '../../api/work';
import { useAsked } from '../../api/use_asked';
import { t } from '../../i18n/language';
import { place, setQuery } from '../../routing/location';
import { PageHead } from '../../ui/page_head';
import { Tabs } from '../../ui/tabs';
import { Incidents } from './incidents';
import { Jobs } from './jobs';
import { RunningCases } from './running_cases';
import { Versions } from './versions';

export default function OperationPage() {
  const part = place.value.query.get('parte') ?? 'incidentes';
  const incidents = useAsked('incidents', listIncidents);
  useChanges(() => incidents.again());
  const count = incidents.data?.length ?? 0;
  return (
    <>
      <PageHead title={t('operation.title')} lead={t('operation.lead')} />
      <section class="card" aria-label={t('operation.title')}>
        <Tabs
          label={t('operation.title')}
          current={part}
          onChange={(next) => setQuery({ parte: next, pagina: null, buscar: null })}
          tabs={[
            {
              id: 'incidentes',
              label: (
                <>
                  {t('operation.incidents')}
                  <span class={count > 0 ? 'count alert' : 'count'}>{count}</span>
                </>
              ),
            },
            { id: 'casos', label: t('operation.cases') },
            { id: 'relojes', label: t('operation.jobs') },
            { id: 'versiones', label: t('operation.versions') },
          ]}
        >
          {part === 'incidentes' && <Incidents asked={incidents} />}
          {part === 'casos' && <RunningCases />}
          {part === 'relojes' && <Jobs />}
          {part === 'versiones' && <Versions />}
        </Tabs>
      </section>
    </>
  );
}
