// Why a case stands still, by the kind of its incident.
export const trouble = {
  'trouble.assignment-failed': 'No se pudo saber a quién le toca la tarea.',
  'trouble.called-process-canceled': 'El proceso al que se llamó fue cancelado.',
  'trouble.called-process-missing': 'El proceso que se llama no está publicado.',
  'trouble.called-process-not-startable': 'El proceso que se llama no se puede iniciar así.',
  'trouble.called-process-suspended': 'El proceso que se llama está suspendido.',
  'trouble.cardinality-not-understood': 'No se entiende cuántas veces se repite.',
  'trouble.collection-not-a-list':
    'Se repite para cada elemento de una lista, pero el dato no es una lista.',
  'trouble.collection-too-long': 'La lista por la que se repite es demasiado larga.',
  'trouble.condition-not-boolean': 'Una condición no dio ni sí ni no. Revise los datos que usa.',
  'trouble.condition-too-long':
    'Calcular una condición que se espera tomó demasiado. Se mira de nuevo cuando cambian sus datos o al reintentar.',
  'trouble.correlation-key-contradicted':
    'El aviso trae una clave distinta de la que el caso ya tiene.',
  'trouble.correlation-key-null': 'Falta el dato con que se reconoce el aviso que se espera.',
  'trouble.date-not-understood': 'Un plazo o un recordatorio no es una fecha que se entienda.',
  'trouble.decision-failed':
    'La decisión no se pudo evaluar. Revise sus reglas y los datos que usa.',
  'trouble.decision-missing': 'La decisión que se usa no está publicada.',
  'trouble.error-not-caught': 'Ocurrió un error que el diagrama no atiende.',
  'trouble.expression-failed': 'Un cálculo no se pudo hacer. Revise los datos que usa.',
  'trouble.external-task-failed': 'El programa que hace este trabajo avisó que no pudo.',
  'trouble.inputs-unavailable': 'Faltan datos para comenzar.',
  'trouble.loop-maximum-not-understood': 'No se entiende cuántas veces se repite como máximo.',
  'trouble.message-ambiguous': 'El aviso calza con más de un caso.',
  'trouble.message-for-nobody': 'Nadie espera el aviso que se envía.',
  'trouble.no-flow-taken': 'Ninguna condición se cumplió y no hay camino por omisión.',
  'trouble.outputs-unavailable': 'Faltan datos para terminar.',
  'trouble.priority-not-understood': 'La prioridad de la tarea no es un número de 0 a 100.',
  'trouble.record-not-writable': 'No se pudo anotar en un registro.',
  'trouble.script-result-lost': 'Un cálculo dio un resultado que no tiene dónde quedar.',
  'trouble.step-limit': 'El caso da vueltas sin detenerse en ninguna parte.',
  'trouble.text-missing': 'Falta un texto que una expresión debía dar.',
  'trouble.timer-not-schedulable': 'El reloj no se pudo fijar. Revise su fecha o su duración.',
  'trouble.topic-missing': 'No se pudo saber qué programa hace este trabajo.',
  'trouble.value-not-storable': 'Un dato es demasiado grande o no se puede guardar.',
};
