// The filters of the search for cases.
import { latestDefinitions } from '../../api/definitions';
import { useAsked } from '../../api/use_asked';
import { t } from '../../i18n/language';
import { people } from '../../people/people';
import { place, setQuery } from '../../routing/location';
import { SelectField, TextField } from '../../ui/field';
import { SearchInAddress } from '../../ui/search_in_address';

const states = ['active', 'suspended', 'completed', 'canceled', 'failed'] as const;

const orders = ['latest', 'oldest'] as const;

export function CaseFilters() {
  const { query } = place.value;
  const definitions = useAsked('definitions', latestDefinitions);
  const change = (name: string) => (value: string) =>
    setQuery({ [name]: value, pagina: null }, { replace: true });
  const any = { value: '', label: t('ui.any') };
  return (
    <div class="filters">
      <SearchInAddress label={t('audit.search')} placeholder={t('audit.searchHint')} />
      <SelectField
        label={t('audit.process')}
        value={query.get('proceso') ?? ''}
        onValue={change('proceso')}
        choices={[
          any,
          ...(definitions.data ?? []).map((it) => ({ value: it.key, label: it.name ?? it.key })),
        ]}
      />
      <SelectField
        label={t('audit.state')}
        value={query.get('estado') ?? ''}
        onValue={change('estado')}
        choices={[any, ...states.map((it) => ({ value: it, label: t(`state.${it}`) }))]}
      />
      <SelectField
        label={t('audit.person')}
        value={query.get('persona') ?? ''}
        onValue={change('persona')}
        choices={[any, ...people().map((it) => ({ value: it.id, label: it.name }))]}
      />
      <TextField
        label={t('audit.element')}
        value={query.get('elemento') ?? ''}
        onValue={change('elemento')}
      />
      <TextField
        label={t('audit.from')}
        type="date"
        value={query.get('desde') ?? ''}
        onValue={change('desde')}
      />
      <TextField
        label={t('audit.to')}
        type="date"
        value={query.get('hasta') ?? ''}
        onValue={change('hasta')}
      />
      <SelectField
        label={t('audit.order')}
        value={query.get('orden') ?? 'latest'}
        onValue={change('orden')}
        choices={orders.map((it) => ({ value: it, label: t(`audit.order.${it}`) }))}
      />
    </div>
  );
}
