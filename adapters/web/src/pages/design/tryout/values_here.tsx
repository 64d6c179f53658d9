// The values of the tried case, as they stand.
import { t } from '../../../i18n/language';
import type { Names } from '../../../journal/describe';
import type { Situation } from '../../../journal/replay';
import { isEmpty } from '../../../values/text';
import { Facts } from '../../../values/value_view';

export function ValuesHere({ situation, names }: { situation: Situation; names: Names }) {
  const scopes = [...situation.variables].filter(
    ([scope, values]) =>
      (scope === situation.instance || situation.open.has(scope)) &&
      [...values.values()].some((it) => !isEmpty(it)),
  );
  return (
    <>
      {scopes.map(([scope, values]) => {
        const element = situation.open.get(scope)?.element;
        return (
          <section key={scope}>
            <h3>{element ? (names.get(element) ?? element) : t('values.case')}</h3>
            <Facts values={Object.fromEntries(values)} />
          </section>
        );
      })}
    </>
  );
}
