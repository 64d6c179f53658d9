// The words of the canvas and the modeler in the chosen language.
import spanish from 'bpmn-js-i18n/translations/es.js';
import type { Language } from '../i18n/language';

// What that dictionary lacks.
const more: Record<string, string> = {
  'Append element': 'Agregar elemento',
  'Create element': 'Crear elemento',
  'Change element': 'Cambiar elemento',
  'Search for actions': 'Buscar',
  'Search in diagram': 'Buscar en el diagrama',
  'Open minimap': 'Abrir minimapa',
  'Close minimap': 'Cerrar minimapa',
  'Append {type}': 'Agregar {type}',
  'Create {type}': 'Crear {type}',
  'Add lane above': 'Agregar carril arriba',
  'Add lane below': 'Agregar carril abajo',
  'Divide into two lanes': 'Dividir en dos carriles',
  'Divide into three lanes': 'Dividir en tres carriles',
  'Connect to other element': 'Conectar con otro elemento',
  Delete: 'Eliminar',
  Remove: 'Quitar',
  'Set color': 'Elegir color',
};

export function canvasWords(language: Language) {
  const translate = (text: string, values: Record<string, unknown> = {}) => {
    const known = more[text] ?? (spanish as Record<string, string>)[text];
    const pattern = language === 'es' ? (known ?? text) : text;
    return pattern.replace(/{([^}]+)}/g, (whole, name: string) =>
      name in values ? String(values[name]) : whole,
    );
  };
  return { translate: ['value', translate] };
}
