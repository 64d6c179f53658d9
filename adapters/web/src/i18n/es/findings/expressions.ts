// What is wrong with data, variables and expressions.
export const expressions = {
  assignment:
    'Una asignación está incompleta: diga qué valor se asigna (from) y el nombre de lo que lo recibe (to).',
  'data-association':
    'Una asociación de datos está incompleta o une lo que no puede: diga de dónde sale el dato y a dónde va y, si sale de varios, con qué expresión se juntan.',
  'data-association-empty':
    'La asociación de datos no dice qué valor se escribe, y no se escribe nada: agregue un origen, una transformación o asignaciones.',
  'expression-empty': 'Falta una expresión: escríbala.',
  'expression-language':
    'Una expresión está en un lenguaje que el motor no lee: escríbala en FEEL, y corrija el lenguaje que declara.',
  'feel-external-function':
    'Una función está escrita en otro lenguaje, que el motor no ejecuta: escríbala en FEEL.',
  'feel-limit':
    'Una expresión es demasiado larga, o tiene demasiadas operaciones unas dentro de otras: divídala.',
  'feel-syntax': 'Una expresión FEEL está mal escrita: corríjala donde se indica.',
  'feel-unknown-function': 'Una expresión usa una función que no existe: corrija su nombre.',
  'juel-syntax': 'Una expresión ${…} está mal escrita: corríjala, o escríbala en FEEL.',
  'juel-unsupported':
    'Una expresión ${…} usa algo que el motor no admite, como una función o un bean: escríbala en FEEL.',
  parameter:
    'Un parámetro de entrada o de salida está mal escrito: debe tener nombre, y por valor un texto, una lista, un mapa o un script.',
  'variable-duplicate':
    'Una variable está declarada dos veces aquí: dé a cada propiedad y objeto de datos su propio nombre.',
  'variable-name':
    'El nombre de una variable falta o no sirve: comiéncelo con una letra, y no use operadores.',
};
