// Cases that run: suspend, resume, modify, move to the latest version, cancel, each with a reason.
import { useState } from 'preact/hooks';
import { cancelCase, listCases, suspendCase, type CaseSummary } from '../../api/cases';
import { latestDefinitions } from '../../api/definitions';
import { useAsked } from '../../api/use_asked';
import { showDate } from '../../format/dates';
import { t } from '../../i18n/language';
import { address, place } from '../../routing/location';
import { Button, ButtonLink } from '../../ui/button';
import { ReasonDialog } from '../../ui/dialog';
import { attempt } from '../../ui/notice';
import { PagedTable } from '../../ui/paged_table';
import { firstOfPage } from '../../ui/pager';
import { SearchInAddress } from '../../ui/search_in_address';
import { StateTag } from '../cases/state_tag';

const max = 50;
type Deed = 'suspend' | 'resume' | 'cancel';

const doing: Record<Deed, (id: string, reason: string) => Promise<unknown>> = {
  suspend: (id, reason) => suspendCase(id, true, reason),
  resume: (id, reason) => suspendCase(id, false, reason),
  cancel: cancelCase,
};

export function RunningCases() {
  const { query } = place.value;
  const search = query.get('buscar') ?? '';
  const first = firstOfPage(max);
  const asked = useAsked(JSON.stringify([search, first]), (signal) =>
    listCases({ state: 'active,suspended', search, first, max }, signal),
  );
  const latest = new Map(
    useAsked('latest', latestDefinitions).data?.map((it) => [it.key, it.id]) ?? [],
  );
  const [chosen, setChosen] = useState<{ it: CaseSummary; deed: Deed } | null>(null);
  return (
    <div class="stack">
      <SearchInAddress label={t('audit.searchHint')} />
      <PagedTable
        asked={asked}
        max={max}
        none={{ icon: 'case', title: t('operation.noCases') }}
        caption={t('operation.cases')}
        columns={[t('audit.number'), t('audit.process'), t('audit.state'), t('audit.start')]}
        hasActions
      >
        {(it) => (
          <tr key={it.id}>
            <th scope="row">
              <a href={`/casos/${it.id}`}>{it.number}</a>
            </th>
            <td>
              {it.process} <span class="soft small">{t('case.version', { n: it.version })}</span>
            </td>
            <td>
              <StateTag state={it.state} />
            </td>
            <td class="number">{showDate(it.start)}</td>
            <td class="fit">
              <div class="buttons">
                <ButtonLink small icon="edit" href={`/operacion/casos/${it.id}`}>
                  {t('operation.modify')}
                </ButtonLink>
                {latest.has(it.processKey) && latest.get(it.processKey) !== it.definitionId && (
                  <ButtonLink
                    small
                    icon="forward"
                    href={address(`/operacion/trasladar/${it.definitionId}`, {
                      buscar: it.number,
                    })}
                  >
                    {t('migrate.one')}
                  </ButtonLink>
                )}
                {it.state === 'suspended' ? (
                  <Button small icon="play" onClick={() => setChosen({ it, deed: 'resume' })}>
                    {t('operation.resume')}
                  </Button>
                ) : (
                  <Button small icon="pause" onClick={() => setChosen({ it, deed: 'suspend' })}>
                    {t('operation.suspend')}
                  </Button>
                )}
                <Button
                  small
                  look="danger"
                  icon="stop"
                  onClick={() => setChosen({ it, deed: 'cancel' })}
                >
                  {t('operation.cancel')}
                </Button>
              </div>
            </td>
          </tr>
        )}
      </PagedTable>
      {chosen && (
        <ReasonDialog
          title={t(`operation.${chosen.deed}Title`, { number: chosen.it.number })}
          explanation={t(`operation.${chosen.deed}Text`)}
          action={t(`operation.${chosen.deed}`)}
          danger={chosen.deed === 'cancel'}
          onClose={() => setChosen(null)}
          onConfirm={async (reason) => {
            const done = await attempt(
              () => doing[chosen.deed](chosen.it.id, reason),
              t('operation.done'),
            );
            if (done) asked.again();
            return done;
          }}
        />
      )}
    </div>
  );
}
