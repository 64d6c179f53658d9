// The data of a case in plain words.
import { caseVariables } from '../../api/history';
import { plain } from '../../api/variables';
import { useChanges } from '../../api/events';
import { useAsked } from '../../api/use_asked';
import { t } from '../../i18n/language';
import { isEmpty } from '../../values/text';
import { Facts } from '../../values/value_view';
import { Await, Empty } from '../../ui/states';

export function CaseData({ caseId }: { caseId: string }) {
  const asked = useAsked(caseId, (signal) => caseVariables(caseId, signal));
  useChanges((hint) => (hint.tasks || hint.cases) && asked.again());
  return (
    <Await asked={asked}>
      {(variables) => {
        const values = variables
          .filter((it) => !isEmpty(plain(it)))
          .map((it) => [it.name, plain(it)] as const);
        if (values.length === 0) return <Empty title={t('case.noData')} />;
        return <Facts values={Object.fromEntries(values)} />;
      }}
    </Await>
  );
}
