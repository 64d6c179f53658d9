// A value in plain words: records as facts, lists of records as tables.
import { isEmpty, isRecord, showValue, temporalOf } from './text';
import { labelOf, type Labels } from './names';

interface Props {
  value: unknown;
  labels?: Labels | undefined;
}

function columnsOf(rows: Record<string, unknown>[]): string[] {
  const columns = new Set<string>();
  for (const row of rows)
    for (const [name, value] of Object.entries(row))
      if (!isEmpty(value) && name !== 'id') columns.add(name);
  return [...columns];
}

function Rows({ rows, labels }: { rows: Record<string, unknown>[]; labels?: Labels | undefined }) {
  const columns = columnsOf(rows);
  return (
    <div class="table-scroll">
      <table class="data compact">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {labelOf(column, labels)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map((column) => (
                <td key={column}>{isEmpty(row[column]) ? '' : showValue(row[column])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function ValueView({ value, labels }: Props) {
  if (Array.isArray(value) && value.length > 0) {
    if (value.every(isRecord)) return <Rows rows={value} labels={labels} />;
    return (
      <ul class="values">
        {value.map((item, index) => (
          <li key={index}>{showValue(item)}</li>
        ))}
      </ul>
    );
  }
  if (isRecord(value) && !temporalOf(value)) return <Facts values={value} labels={labels} />;
  return <>{showValue(value)}</>;
}

export function Facts({
  values,
  labels,
}: {
  values: Record<string, unknown>;
  labels?: Labels | undefined;
}) {
  return (
    <dl class="facts">
      {Object.entries(values)
        .filter(([, value]) => !isEmpty(value))
        .flatMap(([name, value]) => [
          <dt key={`${name}.name`}>{labelOf(name, labels)}</dt>,
          <dd key={name}>
            <ValueView value={value} labels={labels} />
          </dd>,
        ])}
    </dl>
  );
}
