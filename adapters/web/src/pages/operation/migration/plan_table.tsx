// What each element of the old drawing becomes in the new one, to be looked at and changed.
import { useState } from 'preact/hooks';
import { typeName } from '../../../drawing/type_name';
import { t } from '../../../i18n/language';
import { CheckField, SelectField } from '../../../ui/field';
import { Table } from '../../../ui/table';
import { Tag } from '../../../ui/tag';
import { Trouble } from '../../../ui/trouble';
import { changed, type Mapping, type PlanRow } from './plan';

function Verdict({ row }: { row: PlanRow }) {
  if (row.findings.length > 0)
    return (
      <>
        {row.findings.map((it) => (
          <Trouble key={it.message} kind={it.rule} message={it.message} />
        ))}
      </>
    );
  if (row.becoming) return <Tag tone="good">{t('migrate.fits')}</Tag>;
  if (row.running > 0) return <Tag tone="danger">{t('migrate.lostRunning')}</Tag>;
  return row.node.waits ? (
    <Tag tone="warn">{t('migrate.lostWait')}</Tag>
  ) : (
    <span class="small soft">{t('migrate.lostNothing')}</span>
  );
}

export function PlanTable({
  rows,
  mapping,
  onMapping,
  onShow,
}: {
  rows: readonly PlanRow[];
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
  onShow: (id: string) => void;
}) {
  const [whole, setWhole] = useState(false);
  const quiet = rows.filter((it) => it.isQuiet).length;
  return (
    <>
      <Table
        caption={t('migrate.plan')}
        columns={[
          t('compare.element'),
          t('migrate.running'),
          t('migrate.becomes'),
          t('migrate.check'),
        ]}
      >
        <tbody>
          {rows
            .filter((it) => whole || !it.isQuiet)
            .map((row) => (
              <tr key={row.node.id}>
                <th scope="row">
                  <button type="button" class="link" onClick={() => onShow(row.node.id)}>
                    {row.node.name}
                  </button>
                  <div class="small soft">{typeName(row.node.type)}</div>
                </th>
                <td class="number">{row.running}</td>
                <td class="wide">
                  <SelectField
                    label={t('migrate.becomesWhat', { element: row.node.name })}
                    hideLabel
                    small
                    value={row.becoming?.target ?? ''}
                    onValue={(target) =>
                      onMapping(
                        changed(mapping, row.node.id, {
                          target,
                          anew: row.becoming?.anew ?? false,
                        }),
                      )
                    }
                    choices={[
                      { value: '', label: t('migrate.nothing') },
                      ...row.choices.map((it) => ({ value: it.id, label: it.name })),
                    ]}
                  />
                  {row.node.waits && row.becoming && (
                    <CheckField
                      label={t('migrate.anew')}
                      checked={row.becoming.anew}
                      onChecked={(anew) =>
                        onMapping(
                          changed(mapping, row.node.id, {
                            target: row.becoming?.target ?? '',
                            anew,
                          }),
                        )
                      }
                    />
                  )}
                </td>
                <td>
                  <Verdict row={row} />
                </td>
              </tr>
            ))}
        </tbody>
      </Table>
      {quiet > 0 && (
        <div class="card-body">
          <CheckField
            label={t('migrate.quiet', { n: quiet })}
            checked={whole}
            onChecked={setWhole}
          />
        </div>
      )}
    </>
  );
}
