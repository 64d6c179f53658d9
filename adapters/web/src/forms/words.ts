// The words of form-js in Spanish.
const spanish: Record<string, string> = {
  'Add new': 'Agregar',
  'All values selected': 'Todos los valores elegidos',
  'Click to remove sorting': 'Quitar el orden',
  'Click to sort by {value} ascending': 'Ordenar por {value}, de menor a mayor',
  'Click to sort by {value} descending': 'Ordenar por {value}, de mayor a menor',
  Collapse: 'Mostrar menos',
  'Date and time must both be entered.': 'Ingrese fecha y hora.',
  Decrement: 'Disminuir',
  'Document reference is not defined.': 'No se indicó el documento.',
  'Download {fileName}': 'Descargar {fileName}',
  'Expand all ({value})': 'Mostrar todo ({value})',
  "External content couldn't be loaded.": 'No se pudo cargar el contenido.',
  'Field is required.': 'Este campo es obligatorio.',
  'Field must be a valid email.': 'Escriba un correo electrónico válido.',
  'Field must be a valid international phone number. (e.g. +4930664040900)':
    'Escriba un teléfono con código de país, por ejemplo +56912345678.',
  'Field must have maximum length of {value}.': 'Escriba a lo más {value} caracteres.',
  'Field must have maximum value of {value}.': 'El máximo es {value}.',
  'Field must have minimum length of {value}.': 'Escriba al menos {value} caracteres.',
  'Field must have minimum value of {value}.': 'El mínimo es {value}.',
  'Field must match pattern {value}.': 'El formato no es válido.',
  Increment: 'Aumentar',
  'Max validation value is not a valid number.': 'El máximo no es un número.',
  'Min validation value is not a valid number.': 'El mínimo no es un número.',
  'Next page': 'Página siguiente',
  'No content to show.': 'Sin contenido.',
  'No files selected': 'Sin archivos',
  'No results': 'Sin resultados',
  'Nothing to show.': 'Nada que mostrar.',
  'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.':
    'Elija un valor válido; los más cercanos son {previousValue} y {nextValue}.',
  'Previous page': 'Página anterior',
  'Remove tag': 'Quitar',
  Search: 'Buscar',
  Select: 'Seleccione',
  'Skip to search': 'Ir a la búsqueda',
  'Unable to download document': 'No se pudo descargar el documento',
  'Value is expected to be an integer.': 'Escriba un número entero.',
  'Value is expected to have at most 1 decimal digit.': 'Use a lo más un decimal.',
  'Value is expected to have at most {value} decimal digits.': 'Use a lo más {value} decimales.',
  'Value is not a number.': 'Escriba un número.',
  '{page} of {total}': '{page} de {total}',
  '{value} files selected': '{value} archivos elegidos',
};

export function formWords(language: 'es' | 'en') {
  return (text: string, values: Record<string, unknown> = {}): string => {
    const pattern = language === 'es' ? (spanish[text] ?? text) : text;
    return pattern.replace(/{([^}]+)}/g, (whole, name: string) =>
      name in values ? String(values[name]) : whole,
    );
  };
}
