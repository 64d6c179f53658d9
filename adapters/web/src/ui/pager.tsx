// A list page by page; which page stands in the address.
import { t } from '../i18n/language';
import { place, setQuery } from '../routing/location';
import { Button } from './button';

// How many items stand before the page.
export const firstOfPage = (max: number) =>
  (Math.max(1, Number(place.value.query.get('pagina') ?? 1)) - 1) * max;

export function Pager({ max, total }: { max: number; total: number }) {
  const first = firstOfPage(max);
  const goTo = (at: number) => setQuery({ pagina: at <= 0 ? null : at / max + 1 });
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
        <Button small icon="chevronLeft" disabled={first === 0} onClick={() => goTo(first - max)}>
          {t('pager.previous')}
        </Button>
        <Button small disabled={first + max >= total} onClick={() => goTo(first + max)}>
          {t('pager.next')}
        </Button>
      </div>
    </nav>
  );
}
