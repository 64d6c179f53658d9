// What is wrong with tasks and other activities: who does them, what they call, how they repeat.
export const activities = {
  'boolean-not-understood':
    'No se entiende si la tarea se puede omitir: ponga true o false en cauce:skippable.',
  'call-binding':
    'No se entiende qué versión se usa: diga latest, deployment, version o versionTag, y con las dos últimas, cuál.',
  'call-mapping':
    'Un dato que pasa en la llamada está incompleto: diga a qué variable va (target) y de dónde sale (source o sourceExpression, solo uno).',
  'call-not-executable':
    'El proceso que se llama no es ejecutable en este archivo: debe estar publicado aparte.',
  'call-target-missing':
    'La actividad de llamada no dice qué proceso llama: póngalo en calledElement.',
  'date-text':
    'El plazo o el recordatorio de la tarea no se entiende: escriba una fecha o una duración en ISO 8601, por ejemplo P7D.',
  'decision-missing':
    'La tarea de regla de negocio no dice qué decisión usa: ponga en camunda:decisionRef el identificador de una publicada.',
  'decision-result':
    'No se entiende cómo se toma el resultado de la decisión: elija singleEntry, singleResult, collectEntries o resultList.',
  'form-reference':
    'No se entiende qué formulario se usa: nómbrelo de una sola manera (formRef o formKey), y su versión con latest, deployment, o version y un número desde 1.',
  'loop-both':
    'La actividad no puede ser a la vez un bucle y de instancia múltiple: ponga uno de los dos en un subproceso.',
  'loop-condition-missing':
    'El bucle no termina nunca, porque no tiene condición: agregue una (loopCondition), o un máximo (loopMaximum).',
  'loop-endless':
    'El bucle no termina nunca, porque su condición siempre se cumple: ponga una que deje de cumplirse, o un máximo (loopMaximum).',
  'loop-maximum': 'El máximo de vueltas del bucle no se entiende: escriba un número desde 1.',
  'multi-instance-behavior':
    'No está bien dicho qué evento lanzan las instancias al terminar: con behavior="Complex" ponga una condición y un evento, que sea de señal, escalamiento, error o mensaje.',
  'multi-instance-cardinality':
    'La cantidad de instancias no se entiende: escriba un número entero desde 0.',
  'multi-instance-collection':
    'La lista por la que se repite no está bien dicha: nombre una sola; si es un almacén de datos, léalo antes en una entrada de datos.',
  'multi-instance-input':
    'No está bien dicho cuántas veces se repite: ponga una cantidad (loopCardinality) o una lista (loopDataInputRef), solo una de las dos.',
  'multi-instance-output':
    'No está bien dicho qué se reúne de cada instancia: nombre la variable que se toma de ella y la lista en que queda.',
  'priority-text': 'La prioridad de la tarea no se entiende: escriba un número entero.',
  quantity:
    'La actividad toma o da una cantidad de tokens que no puede ser: ponga un número desde 1 en startQuantity y completionQuantity; para hacerla muchas veces use instancia múltiple.',
  'resource-parameter':
    'Un parámetro del recurso no se puede usar: dele un valor en FEEL (resourceParameterBinding), y revise el nombre del recurso.',
  'retries-ignored':
    'El número de reintentos no tiene efecto: lo dice el programa que hace el trabajo, cuando avisa que falló.',
  'role-empty':
    'Uno de los roles de la tarea no nombra a nadie: nombre un recurso o escriba una expresión, o quítelo.',
  'role-ignored':
    'Un resourceRole no dice quién puede hacer la tarea: use potentialOwner o humanPerformer.',
  'role-missing':
    'Nada dice quién puede hacer la tarea de usuario: ponga sus roles, o póngala en un carril.',
  'role-overridden':
    'Quién hace la tarea está dicho dos veces, y los atributos de camunda no se toman en cuenta: valen potentialOwner y humanPerformer. Deje solo una de las dos formas.',
  'role-performer':
    'Quien ejecuta la tarea (performer) es una persona, no un grupo: para grupos use potentialOwner.',
  'script-format': 'El script no está en FEEL: escríbalo en FEEL.',
  'script-missing': 'A la tarea de script le falta el script: escríbalo en FEEL.',
  'service-topic-missing':
    'Nada dice qué programa hace la tarea: ponga camunda:type="external" y el tema en camunda:topic.',
  'service-type': 'El motor solo admite camunda:type="external": cámbielo.',
};
