// What is wrong, in one place that has the focus; each line leads to its field.
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../../forms/problems';
import { t } from '../../i18n/language';

export function ErrorSummary({ problems }: { problems: Problem[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('form.problems', { n: problems.length })}</h2>
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>
            <button type="button" class="link" onClick={problem.focus}>
              {problem.label}
            </button>
            {': '}
            {problem.message}
          </li>
        ))}
      </ul>
    </div>
  );
}
