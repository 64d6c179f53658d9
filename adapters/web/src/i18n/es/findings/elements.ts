// What a file says that has no place in BPMN or DMN, or that the engine does not do.
export const elements = {
  'attribute-ignored': 'Un atributo no tiene ningún efecto aquí: no cuente con él.',
  'attribute-missing': 'A un elemento le falta un atributo obligatorio: agréguelo.',
  'attribute-unknown':
    'La notación no tiene ese atributo en ese elemento: corrija su nombre, o quítelo.',
  'attribute-unsupported':
    'El motor no admite ese atributo en ese elemento, o no con ese valor: cámbielo o quítelo.',
  'attribute-value': 'Un atributo tiene un valor que no es de los posibles: elija uno que lo sea.',
  'correlation-too-many': 'El archivo tiene demasiadas claves de correlación: deje menos.',
  'data-too-many':
    'Demasiados datos tienen nombres con espacios o signos: deles nombres de letras y números.',
  'diagram-dangling':
    'El dibujo muestra algo que no existe en el modelo: quite la figura, o corrija a qué se refiere.',
  'element-duplicate': 'Hay más de una expresión donde debe haber una sola: deje una.',
  'element-ignored': 'Un elemento no tiene ningún efecto aquí: no cuente con él.',
  'element-misplaced': 'Un elemento no puede estar donde está: muévalo a donde corresponde.',
  'element-missing': 'A un elemento le falta una parte obligatoria: agréguela.',
  'element-repeated': 'Un elemento que debe estar una sola vez está repetido: deje uno.',
  'element-unknown':
    'La notación no tiene ese elemento: corrija su nombre o su espacio de nombres, o quítelo.',
  'element-unsupported':
    'El motor no admite ese elemento, o no en ese lugar: muévalo, reemplácelo o quítelo.',
  'extension-must-understand':
    'El archivo pide que no lo acepte quien no conozca una extensión, y el motor no la conoce: quítela, o diga que no es obligatoria (mustUnderstand).',
  'id-duplicate': 'Dos elementos tienen el mismo identificador: dé a cada uno el suyo.',
  'id-invalid':
    'Un identificador está mal escrito: use letras, números, guion, guion bajo y punto, y no comience con un número.',
  'id-missing': 'A un elemento le falta su identificador: agréguelo.',
  'lane-ambiguous': 'Un elemento está en dos carriles y vale el último: déjelo en uno solo.',
  'process-executable-unstated':
    'El proceso no dice si es ejecutable y se toma como ejecutable: agregue isExecutable="true" o "false".',
  'process-not-executable':
    'El archivo no tiene ningún proceso ejecutable: ponga isExecutable="true" en el que se va a ejecutar.',
  'reference-dangling':
    'Un elemento se refiere a otro que no existe: agregue el que falta, o corrija la referencia.',
  'reference-external':
    'Un elemento se refiere a algo que no está en este archivo: póngalo en el mismo archivo.',
  'reference-type':
    'Un elemento se refiere a otro que no es de la clase que corresponde: corrija la referencia.',
  'root-element':
    'El archivo no es de BPMN 2.0: su elemento raíz debe ser <definitions>, del espacio de nombres de BPMN 2.0.',
};
