// A value of the journal; one that was erased says so.
import { t } from '../../i18n/language';
import { erased } from '../../journal/record';
import { ValueView } from '../../values/value_view';

export function ShownValue({ value }: { value: unknown }) {
  if (value === erased) return <em class="soft">{t('value.erased')}</em>;
  return <ValueView value={value} />;
}
