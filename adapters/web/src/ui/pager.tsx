import { t } from '../i18n/language';
import { Button } from './button';

export function Pager({
  first,
  max,
  total,
  onFirst,
}: {
  first: number;
  max: number;
  total: number;
  onFirst: (first: number) => void;
}) {
  if (total <= max && first === 0) return null;
  return (
    <nav class="row apart pager no-print" aria-label={t('pager.label')}>
      <span class="small soft number">
        {t('pager.range', {
          from: Math.min(first + 1, total),
          to: Math.min(first + max, total),
          total,
        })}
      </span>
      <div class="buttons">
        <Button
          small
          icon="chevronLeft"
          disabled={first === 0}
          onClick={() => onFirst(Math.max(0, first - max))}
        >
          {t('pager.previous')}
        </Button>
        <Button small disabled={first + max >= total} onClick={() => onFirst(first + max)}>
          {t('pager.next')}
        </Button>
      </div>
    </nav>
  );
}
