// What is wrong with events, with what they wait for, and with what they throw.
export const events = {
  'boundary-detached': 'El evento de borde no está en ninguna actividad: póngalo en una.',
  'boundary-outgoing': 'Del evento de borde no sale ningún flujo: dibuje por dónde sigue.',
  'boundary-scope':
    'El evento de borde y su actividad deben estar en el mismo nivel: muévalo a donde está ella.',
  'cancel-misplaced':
    'Solo una transacción se puede cancelar: haga del subproceso una transacción, o use otro evento.',
  'cancel-multiple':
    'La transacción tiene más de un evento de borde de cancelación: deje uno solo.',
  'cancel-never':
    'Ningún evento de fin cancela la transacción, y este evento de borde nunca ocurre: agregue uno que la cancele, o quite este.',
  'cancel-uncaught':
    'Cuando la transacción se cancela no sigue nada: póngale un evento de borde de cancelación.',
  'catch-duplicate':
    'Otro evento ya captura aquí ese mismo error o escalamiento: deje uno de los dos.',
  'compensation-activity':
    'El evento pide compensar una actividad que no está en su mismo nivel: elija una que lo esté.',
  'compensation-flow':
    'Un flujo de secuencia no puede salir de un evento de borde de compensación, ni tocar la actividad que compensa: quítelo, y únalos con una asociación.',
  'compensation-handler':
    'Falta quien compense, o hay más de uno: una con una asociación un solo evento de borde de compensación y una actividad con isForCompensation="true", o deje un solo subproceso de evento de compensación.',
  'compensation-nothing':
    'El evento pide compensar, pero no hay nada que lo haga: ponga un evento de borde de compensación en la actividad.',
  'compensation-scope':
    'La actividad que compensa y la compensada deben estar en el mismo nivel: muévala.',
  'compensation-unused':
    'Esta compensación nunca se hace: dibuje una asociación hasta ella desde un evento de borde de compensación; si es un subproceso de evento, póngalo en el subproceso que debe deshacer.',
  'correlation-key-partial':
    'No todas las propiedades de la clave de correlación se pueden leer del mensaje, y la clave no sirve para él: agregue a cada una la expresión que falta (correlationPropertyRetrievalExpression).',
  'error-uncaught':
    'Nadie en el archivo captura el error que este evento lanza: agregue un evento de borde, o un subproceso de evento.',
  'escalation-uncaught':
    'Nadie en el archivo captura el escalamiento que este evento lanza: agregue un evento de borde, o un subproceso de evento.',
  'event-code-missing':
    'El evento no dice qué error o escalamiento lanza: elíjalo; solo quien captura puede callarlo, para capturarlos todos.',
  'event-definition-missing':
    'El evento no dice qué espera: elija un mensaje, un temporizador, una señal u otra clase.',
  'event-incoming':
    'A un evento de inicio o de borde no le puede llegar un flujo de secuencia: quítelo.',
  'event-interrupting':
    'Un evento de error, de cancelación o de compensación no puede ser «sin interrupción»: haga que interrumpa.',
  'event-outgoing': 'De un evento de fin no puede salir un flujo de secuencia: quítelo.',
  'event-subprocess-boundary':
    'Un subproceso de evento no puede tener eventos de borde: ponga lo que rodean en un subproceso dentro de él.',
  'event-subprocess-flow':
    'Ningún flujo de secuencia puede llegar a un subproceso de evento ni salir de él, porque lo inicia su evento de inicio: quítelo.',
  'event-subprocess-loop':
    'Un subproceso de evento no puede repetirse: ponga lo que se repite en un subproceso dentro de él.',
  'event-subprocess-start':
    'Un subproceso de evento tiene exactamente un evento de inicio: agréguelo si falta, o deje uno si hay más.',
  'event-subprocess-trigger':
    'El evento de inicio no dice qué evento inicia el subproceso: elija un mensaje, un temporizador, un error u otra clase.',
  'event-trigger':
    'Un evento en ese lugar no puede ser de esa clase, o no puede serlo junto con otras: elija otra clase, o use un evento aparte.',
  'message-flow-ambiguous':
    'De este elemento salen flujos de mensaje a más de un proceso, y el mensaje va a quien lo espere: use un evento para cada uno.',
  'message-flow-inside':
    'Un flujo de mensaje debe llegar a otro participante, y este queda en el suyo: dentro de un proceso use un flujo de secuencia.',
  'message-flow-mismatch':
    'En un extremo del flujo de mensaje se envía un mensaje y en el otro se espera otro: elija el mismo en los dos.',
  'message-flow-not-executed':
    'El flujo de mensaje está dibujado, pero su origen no envía nada: use una tarea de envío, o un evento que lance el mensaje.',
  'message-leaves':
    'El mensaje va a un participante que no se ejecuta y nadie se entera: diga qué programa lo envía, con camunda:type="external" y camunda:topic.',
  'message-missing':
    'No se dice qué mensaje se espera o se envía: elíjalo, o diga en camunda:topic qué programa lo envía.',
  'message-name':
    'El nombre de un mensaje es un texto fijo, no una expresión: para distinguir mensajes del mismo nombre use una clave de correlación.',
  'message-name-missing': 'El mensaje no tiene nombre, y por él se reconoce: póngaselo.',
  'signal-missing': 'No se dice de qué señal se trata: elíjala.',
  'signal-payload':
    'Una señal no puede llevar todas las variables: nombre cada una en su propio camunda:in.',
  'signal-start-variable':
    'La señal que inicia el proceso no puede depender de una variable, porque todavía no hay ninguna: póngale un nombre fijo.',
  'timer-cycle-once':
    'El temporizador se repite, pero aquí solo cuenta la primera vez: use una fecha o una duración.',
  'timer-cycle-tokens':
    'Cada vez que el temporizador se cumple sigue otro token: para esperar una sola vez use una duración (timeDuration).',
  'timer-definition':
    'Un temporizador tiene una fecha, una duración o un ciclo, y solo uno de ellos: agregue el que falta, o quite el que sobra.',
  'timer-start-variable':
    'El temporizador que inicia el proceso no puede depender de una variable, porque todavía no hay ninguna: escriba un valor sin variables.',
  'timer-text':
    'No se entiende cuándo se cumple el temporizador: escríbalo en ISO 8601, por ejemplo P3D o 2026-12-31T09:00:00.',
};
