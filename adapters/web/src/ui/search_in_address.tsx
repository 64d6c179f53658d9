// A search whose text stands in the address, once the person stops writing.
import { useEffect, useState } from 'preact/hooks';
import { place, setQuery } from '../routing/location';
import { SearchField } from './field';
import { useDebounced } from './use_debounced';

export function SearchInAddress({
  label,
  placeholder,
  name = 'buscar',
}: {
  label: string;
  placeholder?: string;
  name?: string;
}) {
  const standing = place.value.query.get(name) ?? '';
  const [text, setText] = useState(standing);
  const settled = useDebounced(text, 300);
  useEffect(() => {
    if (settled !== (place.value.query.get(name) ?? ''))
      setQuery({ [name]: settled, pagina: null }, { replace: true });
  }, [settled, name]);
  // Going back and forth changes the address under it.
  useEffect(() => setText(standing), [standing]);
  return <SearchField label={label} placeholder={placeholder} value={text} onValue={setText} />;
}
