// What is wrong with how a process runs: its flows, gateways, starts and ends.
export const flow = {
  'activation-condition-missing':
    'A la compuerta compleja le llegan varios flujos y no dice cuándo seguir: póngale una condición de activación, por ejemplo activationCount >= 1.',
  'ad-hoc-activity': 'El subproceso ad hoc no tiene ninguna actividad: agregue alguna.',
  'ad-hoc-event':
    'Un subproceso ad hoc no lleva eventos de inicio ni de fin, porque no tiene orden: quítelos.',
  'condition-ignored':
    'La condición de este flujo no se mira, porque la compuerta paralela sigue por todos: quítela, o use una compuerta exclusiva.',
  'condition-misplaced':
    'Este flujo no puede llevar condición: solo pueden los que salen de compuertas exclusivas, inclusivas o complejas y de actividades.',
  'condition-missing':
    'Falta una condición: escríbala en el evento condicional, o en el flujo que sale de la compuerta exclusiva (o haga de ese el flujo por omisión).',
  'condition-not-boolean':
    'La condición de un flujo no da verdadero ni falso: corríjala, por ejemplo =monto > 100.',
  'default-flow-condition':
    'El flujo por omisión no puede llevar condición, porque se toma cuando ninguna se cumple: quítesela.',
  'default-flow-foreign':
    'El flujo por omisión que se nombra no sale de este elemento: elija uno de los que salen de él.',
  'default-flow-missing':
    'Si ninguna condición se cumple no hay por dónde seguir: agregue un flujo por omisión.',
  'element-endless': 'Desde este elemento no se llega a ningún fin: dibuje un camino que termine.',
  'element-unreachable':
    'A este elemento no se llega desde ningún evento de inicio: conéctelo, o quítelo.',
  'end-implicit':
    'De esta actividad no sale ningún flujo y el camino termina ahí: llévelo a un evento de fin, para mostrar que así debe ser.',
  'event-gateway-mixed':
    'Después de una misma compuerta de eventos hay eventos de mensaje y tareas de recepción: use solo unos o solo otras.',
  'event-gateway-outgoing':
    'La compuerta de eventos no espera ningún evento, o uno solo: dibuje flujos a todos los eventos entre los que espera.',
  'event-gateway-parallel':
    'La compuerta de eventos espera todos sus eventos sin iniciar el proceso: use una compuerta paralela, o ponga instantiate="true".',
  'event-gateway-target':
    'Después de una compuerta de eventos solo va un evento de captura o una tarea de recepción, sin otro flujo que le llegue, sin eventos de borde y sin repetirse.',
  'flow-crosses-scope':
    'Un flujo de secuencia cruza el borde de un subproceso: debe empezar y terminar en el mismo nivel.',
  'flow-dangling-source':
    'Un flujo de secuencia sale de algo que no existe: conéctelo a un elemento, o quítelo.',
  'flow-dangling-target':
    'Un flujo de secuencia lleva a algo que no existe: conéctelo a un elemento, o quítelo.',
  'flow-end-missing':
    'Un flujo de secuencia no dice de dónde sale o a dónde lleva: conecte sus dos extremos.',
  'flow-leaves-process':
    'Un flujo de secuencia sale de su proceso: entre procesos use un flujo de mensaje.',
  'flow-list':
    'Los flujos que el elemento dice tener (incoming, outgoing) no son los que están dibujados: corrija la lista; se ejecuta lo que dicen los flujos.',
  'gateway-direction':
    'La compuerta dice unir o dividir (gatewayDirection) y sus flujos hacen otra cosa: corríjalo; se ejecuta lo que dicen los flujos.',
  'gateway-idle':
    'La compuerta ni une ni divide, porque le llega un flujo y le sale uno: quítela, o dibuje los que faltan.',
  'gateway-outgoing':
    'De la compuerta no sale ningún flujo y el camino termina ahí: dibuje por dónde sigue.',
  'initiator-scope':
    'El evento está en un subproceso y nadie inicia un caso con él, de modo que no se sabrá quién fue: pida ese dato en un evento de inicio del proceso.',
  'instantiate-incoming':
    'Este elemento inicia el proceso, pero le llegan flujos: déjelo de primero, o quite instantiate.',
  'instantiate-loop': 'Este elemento inicia el proceso y no puede repetirse: quite la repetición.',
  'instantiate-scope':
    'Este elemento está en un subproceso y no puede iniciar el proceso: sáquelo de ahí, o quite instantiate.',
  'join-stuck':
    'La compuerta paralela espera para siempre, porque no puede llegar un token por cada uno de sus flujos: una esos caminos con una compuerta exclusiva, o corrija el flujo por el que no llega.',
  'link-flow':
    'Un enlace reemplaza al flujo: del evento que lo lanza no sale ninguno, y al que lo captura no le llega ninguno. Quite el que sobra.',
  'link-name-missing':
    'Al enlace le falta el nombre, que une al que lanza con el que captura: póngaselo.',
  'link-source':
    'Nada lanza este enlace en el mismo nivel: agregue el evento que lo lanza, o quite este.',
  'link-target':
    'Un enlace se captura en un solo evento del mismo nivel: agréguelo si falta, o deje uno si hay más.',
  'scope-empty': 'No hay nada que hacer aquí dentro: agregue qué hacer, o quítelo.',
  'start-missing':
    'No hay por dónde comenzar: agregue un evento de inicio al proceso o subproceso.',
  'start-multiple':
    'El proceso tiene dos inicios que no se distinguen: deje uno solo sin desencadenante, y uno solo para cada mensaje.',
  'subprocess-start':
    'Un subproceso comienza cuando se llega a él: déjele un solo evento de inicio, que no espere nada.',
};
