// Filters that the lists of auditors share. What is chosen stands in the address.
import { latestDefinitions } from '../../api/definitions';
import { useAsked } from '../../api/use_asked';
import { t } from '../../i18n/language';
import { people } from '../../people/people';
import { place, setQuery } from '../../routing/location';
import { SelectField, TextField } from '../../ui/field';

export interface Choice {
  value: string;
  label: string;
}

export const anything = (): Choice => ({ value: '', label: t('ui.any') });

// `name` is that of the address; `otherwise` is chosen while it says nothing.
export function ChoiceFilter({
  name,
  label,
  choices,
  otherwise = '',
}: {
  name: string;
  label: string;
  choices: Choice[];
  otherwise?: string;
}) {
  return (
    <SelectField
      label={label}
      value={place.value.query.get(name) ?? otherwise}
      onValue={(value) => filterBy(name, value)}
      choices={choices}
    />
  );
}

export function TextFilter({
  name,
  label,
  type = 'text',
}: {
  name: string;
  label: string;
  type?: 'text' | 'date';
}) {
  return (
    <TextField
      label={label}
      type={type}
      value={place.value.query.get(name) ?? ''}
      onValue={(value) => filterBy(name, value)}
    />
  );
}

// Another filter begins at the first page.
function filterBy(name: string, value: string): void {
  setQuery({ [name]: value, pagina: null }, { replace: true });
}

export function ProcessFilter() {
  const definitions = useAsked('definitions', latestDefinitions);
  const known = (definitions.data ?? []).map((it) => ({
    value: it.key,
    label: it.name ?? it.key,
  }));
  return (
    <ChoiceFilter name="proceso" label={t('audit.process')} choices={[anything(), ...known]} />
  );
}

export function PersonFilter({ label }: { label: string }) {
  const known = people().map((it) => ({ value: it.id, label: it.name }));
  return <ChoiceFilter name="persona" label={label} choices={[anything(), ...known]} />;
}

export function DaysFilter() {
  return (
    <>
      <TextFilter name="desde" label={t('audit.from')} type="date" />
      <TextFilter name="hasta" label={t('audit.to')} type="date" />
    </>
  );
}
