// What is wrong with the writing of a file: its XML, or its JSON when it is a form.
export const xml = {
  'findings-too-many':
    'Hay más observaciones que las que se muestran: corrija estas y mire de nuevo.',
  'form-components':
    'El formulario no tiene bien sus campos: debe tener una lista «components», y cada campo en ella su «type».',
  'form-id': 'Al formulario le falta su identificador: escríbalo como texto en «id».',
  'form-json': 'El formulario no es un objeto JSON bien escrito: corríjalo.',
  'form-type': 'Al formulario le falta su tipo: escríbalo como texto en «type».',
  'prefix-unbound':
    'Se usa un prefijo que no está declarado: declárelo con xmlns:prefijo="…", o corríjalo.',
  'xml-attribute':
    'Un atributo está mal escrito: va como nombre="valor", después de un espacio y sin < en el valor.',
  'xml-attribute-duplicate':
    'Un atributo está dos veces en el mismo elemento: deje uno solo de los dos.',
  'xml-character': 'Hay un carácter que XML no permite: quítelo.',
  'xml-comment': 'Un comentario tiene dos guiones seguidos, o termina en guion: quítelos.',
  'xml-declaration':
    'La declaración <?xml …?> está mal escrita, o no está en lo primero del archivo: escríbala ahí como <?xml version="1.0" encoding="UTF-8"?>.',
  'xml-doctype': 'Una declaración <!DOCTYPE …> no se acepta: quítela.',
  'xml-empty': 'No hay ningún elemento XML: el archivo está vacío o no es XML.',
  'xml-encoding': 'El archivo no está en una codificación que se lea: guárdelo como UTF-8.',
  'xml-end-tag': 'Una etiqueta de cierre no tiene la de apertura: quítela, o escriba la que falta.',
  'xml-markup':
    'Lo que sigue a un signo < no es XML: corríjalo, o escriba &lt; si el signo es parte de un texto.',
  'xml-name': 'Un nombre está mal escrito: debe ser nombre o prefijo:nombre.',
  'xml-namespace':
    'Un espacio de nombres está mal declarado: xml y xmlns están reservados, y ningún prefijo puede quedar vacío.',
  'xml-outside-root': 'Hay texto fuera del elemento raíz: póngalo dentro, o quítelo.',
  'xml-reference': 'Un signo & no comienza ninguna referencia: escriba &amp; en su lugar.',
  'xml-roots': 'Hay un segundo elemento raíz, y debe haber uno solo: quítelo o póngalo dentro.',
  'xml-text': 'Un texto tiene ]]>, que no puede ir ahí: escriba ]]&gt;.',
  'xml-too-deep': 'Hay demasiados elementos unos dentro de otros: anide menos.',
  'xml-too-large':
    'El archivo pesa demasiado, o tiene demasiados elementos, atributos o espacios de nombres: redúzcalo o divídalo.',
  'xml-unclosed':
    'Algo queda sin cerrar, como un elemento, un comentario o el valor de un atributo: ciérrelo.',
  'xml-version':
    'El archivo no declara XML 1.0, la única versión que se lee: corrija la declaración.',
};
