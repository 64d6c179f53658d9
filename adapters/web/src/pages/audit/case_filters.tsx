// The filters of the search for cases.
import { t } from '../../i18n/language';
import { SearchInAddress } from '../../ui/search_in_address';
import {
  anything,
  ChoiceFilter,
  DaysFilter,
  PersonFilter,
  ProcessFilter,
  TextFilter,
} from './filter_fields';

const states = ['active', 'suspended', 'completed', 'canceled', 'failed'] as const;

const orders = ['latest', 'oldest'] as const;

export function CaseFilters() {
  return (
    <div class="filters">
      <SearchInAddress label={t('audit.search')} placeholder={t('audit.searchHint')} />
      <ProcessFilter />
      <ChoiceFilter
        name="estado"
        label={t('audit.state')}
        choices={[anything(), ...states.map((it) => ({ value: it, label: t(`state.${it}`) }))]}
      />
      <PersonFilter label={t('audit.person')} />
      <TextFilter name="elemento" label={t('audit.element')} />
      <DaysFilter />
      <ChoiceFilter
        name="orden"
        label={t('audit.order')}
        otherwise="latest"
        choices={orders.map((it) => ({ value: it, label: t(`audit.order.${it}`) }))}
      />
    </div>
  );
}
