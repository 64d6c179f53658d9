// A value in plain words: records as facts, lists of records as tables.
import { isEmpty, isRecord, nameIn, nameKeys, showValue, temporalOf } from './text';
import { labelOf } from './names';

function columnsOf(rows: Record<string, unknown>[]): string[] {
  const columns = new Set<string>();
  for (const row of rows)
    for (const [name, value] of Object.entries(row))
      if (!isEmpty(value) && name !== 'id') columns.add(name);
  return [...columns].sort(byName);
}

// What something is called comes before what else is known of it.
const byName = (a: string, b: string): number =>
  Number(nameKeys.includes(b)) - Number(nameKeys.includes(a));

function Rows({ rows }: { rows: Record<string, unknown>[] }) {
  const columns = columnsOf(rows);
  return (
    <div class="table-scroll" tabIndex={0}>
      <table class="data compact">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {labelOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map((column) => (
                <td key={column} data-label={labelOf(column)}>
                  {isEmpty(row[column]) ? '' : showValue(row[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function ValueView({ value }: { value: unknown }) {
  if (Array.isArray(value) && value.length > 0) {
    if (value.every(isRecord)) return <Rows rows={value} />;
    return (
      <ul class="values">
        {value.map((item, index) => (
          <li key={index}>{showValue(item)}</li>
        ))}
      </ul>
    );
  }
  if (isRecord(value) && !temporalOf(value)) return <Facts values={value} />;
  return <>{showValue(value)}</>;
}

export function Facts({ values }: { values: Record<string, unknown> }) {
  // A record with a name needs no other mark.
  const isNamed = nameIn(values) !== null;
  return (
    <dl class="facts">
      {Object.entries(values)
        .filter(([name, value]) => !isEmpty(value) && !(isNamed && name === 'id'))
        .sort(([a], [b]) => byName(a, b))
        .flatMap(([name, value]) => [
          <dt key={`${name}.name`}>{labelOf(name)}</dt>,
          <dd key={name}>
            <ValueView value={value} />
          </dd>,
        ])}
    </dl>
  );
}
