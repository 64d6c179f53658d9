// Packages that bring no types of their own.
declare module 'bpmn-js-i18n/translations/es.js' {
  const translations: Record<string, string>;
  export default translations;
}
declare module 'dmn-js/lib/Modeler' {
  const DmnModeler: new (options: object) => object;
  export default DmnModeler;
}
declare module 'flatpickr/dist/l10n/es.js';
declare module 'bpmn-moddle' {
  export const BpmnModdle: new () => object;
}
