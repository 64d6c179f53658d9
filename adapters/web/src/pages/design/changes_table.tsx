// The differences between two drawings, in words.
import type { ElementChange } from '../../drawing/compare';
import { typeName } from '../../drawing/type_name';
import { t, type Key } from '../../i18n/language';
import { Table } from '../../ui/table';
import { Tag } from '../../ui/tag';
import { wordsOf } from '../../values/names';

const tones = { added: 'good', removed: 'danger', changed: 'info' } as const;

export function propertyName(property: string): string {
  const last = property.split('/').at(-1) ?? property;
  const key = `property.${last}` as Key;
  const told = t(key);
  return told === key ? wordsOf(last) : told;
}

export function ChangesTable({
  changes,
  onChoose,
}: {
  changes: readonly ElementChange[];
  onChoose?: (id: string) => void;
}) {
  return (
    <Table
      caption={t('compare.table')}
      columns={[t('compare.change'), t('compare.element'), t('compare.detail')]}
    >
      <tbody>
        {changes.map((it) => (
          <tr key={`${it.kind} ${it.id}`}>
            <td class="fit">
              <Tag tone={tones[it.kind]}>{t(`compare.${it.kind}`)}</Tag>
            </td>
            <th scope="row">
              {onChoose ? (
                <button type="button" class="link" onClick={() => onChoose(it.id)}>
                  {it.name || it.id}
                </button>
              ) : (
                it.name || it.id
              )}
              <div class="small soft">{typeName(it.type)}</div>
            </th>
            <td>
              <ul class="values">
                {it.changes.map((change) => (
                  <li key={change.property}>
                    <strong>{propertyName(change.property)}</strong>:{' '}
                    {change.before !== null && <del>{change.before || t('value.none')}</del>}{' '}
                    {change.after !== null && <ins>{change.after || t('value.none')}</ins>}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
