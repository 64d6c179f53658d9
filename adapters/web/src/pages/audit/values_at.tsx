// Every value as of a moment: those of the case, then those of each part that is at work.
import { t } from '../../i18n/language';
import type { Situation } from '../../journal/replay';
import { labelOf, wordsOf } from '../../values/names';
import { isEmpty } from '../../values/text';
import type { History } from './load_history';
import { ShownValue } from './shown_value';

export function ValuesAt({ situation, history }: { situation: Situation; history: History }) {
  const scopes = [...situation.variables]
    .filter(([scope]) => scope === situation.instance || situation.open.has(scope))
    .map(([scope, values]) => ({
      scope,
      values: [...values].filter(([, value]) => !isEmpty(value)),
    }))
    .filter(({ values }) => values.length > 0);
  if (scopes.length === 0) return <p class="soft">{t('case.noData')}</p>;
  const titleOf = (scope: string) => {
    const element = situation.open.get(scope)?.element;
    return element ? (history.names.get(element) ?? wordsOf(element)) : t('values.case');
  };
  return (
    <div class="stack">
      {scopes.map(({ scope, values }) => (
        <section key={scope}>
          <h3>{titleOf(scope)}</h3>
          <dl class="facts">
            {values.flatMap(([name, value]) => [
              <dt key={`${name}.name`}>{labelOf(name)}</dt>,
              <dd key={name}>
                <ShownValue value={value} />
              </dd>,
            ])}
          </dl>
        </section>
      ))}
    </div>
  );
}
