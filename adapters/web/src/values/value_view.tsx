// A value in plain words: records as facts, lists of records as tables.
import { isEmpty, isRecord, showValue, temporalOf } from './text';
import { labelOf } from './names';

function columnsOf(rows: Record<string, unknown>[]): string[] {
  const columns = new Set<string>();
  for (const row of rows)
    for (const [name, value] of Object.entries(row))
      if (!isEmpty(value) && name !== 'id') columns.add(name);
  return [...columns];
}

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
                <td key={column}>{isEmpty(row[column]) ? '' : showValue(row[column])}</td>
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
  return (
    <dl class="facts">
      {Object.entries(values)
        .filter(([, value]) => !isEmpty(value))
        .flatMap(([name, value]) => [
          <dt key={`${name}.name`}>{labelOf(name)}</dt>,
          <dd key={name}>
            <ValueView value={value} />
          </dd>,
        ])}
    </dl>
  );
}
