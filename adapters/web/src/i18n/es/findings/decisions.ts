// What is wrong with decisions.
export const decisions = {
  'dmn-cycle':
    'Una decisión depende de sí misma: quite uno de los requisitos que cierran el círculo.',
  'dmn-id-duplicate': 'Dos elementos tienen el mismo identificador: dé a cada uno el suyo.',
  'dmn-import-duplicate': 'Dos importaciones tienen el mismo nombre: dé a cada una el suyo.',
  'dmn-import-language':
    'Lo que se importa no es un modelo de decisiones: se conserva, pero nada puede usarlo.',
  'dmn-import-unknown':
    'El modelo que se importa no está: agregue también el archivo que lo define.',
  'dmn-name-duplicate':
    'Dos elementos tienen el mismo nombre y las expresiones no los distinguen: dé a cada uno el suyo.',
  'dmn-name-missing': 'A un elemento le falta el nombre: póngaselo.',
  'dmn-name-undeclared':
    'Una expresión usa un nombre que el elemento no requiere ni declara, y que tendría que venir con los datos: agregue el dato de entrada o el requisito.',
  'dmn-namespace-duplicate':
    'Dos modelos tienen el mismo espacio de nombres: dé a cada uno el suyo.',
  'dmn-reference-kind':
    'Una referencia lleva a un elemento de otra clase que la que corresponde: corríjala.',
  'dmn-reference-unknown':
    'Una referencia lleva a un elemento que no existe: agréguelo, o corrija la referencia.',
  'dmn-relation-row':
    'Una fila de la relación no tiene una celda para cada columna: agregue las que faltan, o quite las que sobran.',
  'dmn-root': 'El archivo no es de DMN: su elemento raíz debe ser <definitions> de DMN 1.1 a 1.6.',
  'dmn-table-aggregation':
    'Una tabla de decisión solo puede sumar, contar o tomar el mínimo o el máximo si «Qué regla vale» es Reunir (COLLECT): elija eso, o quite la agregación.',
  'dmn-table-gap':
    'A la tabla de decisión le faltan reglas para algunos datos: agregue una regla, o un valor de salida por omisión.',
  'dmn-table-output-name':
    'En una tabla de decisión con varias salidas cada una lleva un nombre distinto: póngalo, o cámbielo.',
  'dmn-table-outputs': 'La tabla de decisión no tiene ninguna salida: agregue una.',
  'dmn-table-overlap':
    'Dos reglas de la tabla de decisión calzan con los mismos datos, y «Qué regla vale» no lo permite: acote una de ellas, o elija otra cosa ahí.',
  'dmn-table-priorities':
    'La tabla de decisión elige por prioridad y no dice qué salida va primero: escriba los valores de salida, del más importante al menos.',
  'dmn-table-rule':
    'Una regla de la tabla de decisión no tiene una celda para cada entrada y cada salida: agregue las que faltan, o quite las que sobran.',
  'dmn-table-unchecked':
    'La tabla de decisión es demasiado grande y no se revisó entera si le faltan reglas o si se contradicen: divídala en varias.',
  'dmn-type-clash': 'Un valor no es del tipo que corresponde: cambie el valor, o el tipo.',
  'dmn-type-cycle':
    'Un tipo se contiene a sí mismo, o hay demasiados unos dentro de otros: corrija sus definiciones.',
  'dmn-type-duplicate': 'Dos tipos tienen el mismo nombre: dé a cada uno el suyo.',
  'dmn-type-unknown': 'Se usa un tipo que no existe: use uno de FEEL, o agregue su definición.',
};
