// A record, version by version: what changed, who wrote it, when, in which task.
import { useState } from 'preact/hooks';
import { recordVersions, type StoreRecord } from '../../api/stores';
import { useAsked } from '../../api/use_asked';
import { instantOf, showDate } from '../../format/dates';
import { t } from '../../i18n/language';
import { useElementOfCase } from '../../names/names';
import { PersonName } from '../../people/people';
import { Dialog } from '../../ui/dialog';
import { Tag } from '../../ui/tag';
import { Await } from '../../ui/states';
import { changesBetween } from '../../values/changes';
import { labelOf } from '../../values/names';
import { nameIn, showValue } from '../../values/text';
import { Facts } from '../../values/value_view';

function Version({ version, before }: { version: StoreRecord; before: StoreRecord | undefined }) {
  const changes = before ? changesBetween(before.content, version.content) : [];
  const element = useElementOfCase(version.processInstanceId, version.element);
  return (
    <div class="stack">
      <p class="row small">
        <span>
          {t('record.by')}{' '}
          <strong>
            <PersonName id={version.writtenBy} />
          </strong>
        </span>
        <span class="soft">{showDate(version.writtenAt, 'exact')}</span>
        {version.element && <Tag>{element}</Tag>}
        {version.processInstanceId && (
          <a href={`/casos/${version.processInstanceId}`}>{t('record.case')}</a>
        )}
      </p>
      {version.deleted ? (
        <p class="soft">{t('record.deleted')}</p>
      ) : (
        <Facts values={version.content} />
      )}
      {before && !version.deleted && changes.length === 0 && (
        <p class="soft small">{t('record.same')}</p>
      )}
      {changes.length > 0 && (
        <div>
          <h3>{t('record.changes')}</h3>
          <ul class="values small">
            {changes.map((change) => (
              <li key={change.name}>
                <strong>{labelOf(change.name)}</strong>: <del>{showValue(change.before)}</del> →{' '}
                <ins>{showValue(change.after)}</ins>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

export function RecordDialog({
  store,
  record,
  at,
  onClose,
}: {
  store: string;
  record: string;
  at: Date | null;
  onClose: () => void;
}) {
  const asked = useAsked(`${store} ${record}`, (signal) => recordVersions(store, record, signal));
  const [chosen, setChosen] = useState<number | null>(null);
  const title = (versions: StoreRecord[]) => nameIn(versions.at(-1)?.content ?? {}) ?? record;
  return (
    <Dialog title={asked.data ? title(asked.data) : record} onClose={onClose} big>
      <Await asked={asked}>
        {(versions) => {
          const then = at ? versions.filter((it) => instantOf(it.writtenAt) <= at) : versions;
          const shown = chosen ?? then.at(-1)?.version ?? versions.at(-1)?.version ?? 1;
          const index = versions.findIndex((it) => it.version === shown);
          const version = versions[index];
          return (
            <div class="record-columns">
              <nav aria-label={t('record.versions')}>
                <ol class="plain timeline">
                  {[...versions].reverse().map((it) => (
                    <li key={it.version} class={it.version === shown ? 'now' : undefined}>
                      <button
                        type="button"
                        class="link"
                        aria-current={it.version === shown}
                        onClick={() => setChosen(it.version)}
                      >
                        {t('record.version', { n: it.version })}
                      </button>
                      <div class="small soft">
                        {showDate(it.writtenAt)} · <PersonName id={it.writtenBy} />
                      </div>
                    </li>
                  ))}
                </ol>
              </nav>
              {version && <Version version={version} before={versions[index - 1]} />}
            </div>
          );
        }}
      </Await>
    </Dialog>
  );
}
