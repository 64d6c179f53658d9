// What each element of the old drawing becomes in the new one, to be looked at and changed.
import { useState } from 'preact/hooks';
import { typeName } from '../../../drawing/type_name';
import { t } from '../../../i18n/language';
import { CheckField, SelectField } from '../../../ui/field';
import { Table } from '../../../ui/table';
import { Tag } from '../../../ui/tag';
import { Trouble } from '../../../ui/trouble';
import { changed, type Becoming, type Mapping, type PlanRow } from './plan';

// What waits beside the flow is at work as long as what it belongs to.
const isCounted = ({ node, running }: PlanRow) =>
  running > 0 || !node.waits || !/^(boundary|start)Event$/.test(node.type);

function Verdict({ row }: { row: PlanRow }) {
  if (row.findings.length > 0)
    return (
      <div class="stack tight">
        <div>
          <Tag tone="danger">{t('migrate.misfits')}</Tag>
        </div>
        {row.findings.map((it) => (
          <Trouble key={it.message} kind={it.rule} message={it.message} />
        ))}
      </div>
    );
  if (row.becoming) return <Tag tone="good">{t('migrate.fits')}</Tag>;
  if (row.running > 0) return <Tag tone="danger">{t('migrate.lostRunning')}</Tag>;
  return row.node.waits ? (
    <Tag tone="warn">{t('migrate.lostWait')}</Tag>
  ) : (
    <span class="small soft">{t('migrate.lostNothing')}</span>
  );
}

function Choice({
  row: { node, becoming, choices },
  onChoice,
}: {
  row: PlanRow;
  onChoice: (becoming: Becoming) => void;
}) {
  const now = becoming ?? { target: '', anew: false };
  return (
    <div class="stack tight">
      <SelectField
        label={t('migrate.becomesWhat', { element: node.name })}
        hideLabel
        small
        value={now.target}
        onValue={(target) => onChoice({ ...now, target })}
        choices={[
          { value: '', label: t('migrate.nothing') },
          ...choices.map((it) => ({ value: it.id, label: it.name })),
        ]}
      />
      {node.waits && becoming && (
        <CheckField
          label={t('migrate.anew')}
          checked={now.anew}
          onChecked={(anew) => onChoice({ ...now, anew })}
        />
      )}
    </div>
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
                <td class="number">{isCounted(row) ? row.running : '—'}</td>
                <td class="wide">
                  <Choice
                    row={row}
                    onChoice={(it) => onMapping(changed(mapping, row.node.id, it))}
                  />
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
