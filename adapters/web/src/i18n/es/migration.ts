// Why a case can not go to another version, by the rule that the plan or the case breaks.
export const migration = {
  'trouble.migration-ad-hoc-differs': 'Uno es un subproceso libre y el otro no.',
  'trouble.migration-attached-differs': 'En la otra versión está en el borde de otro elemento.',
  'trouble.migration-case-over': 'El caso ya terminó.',
  'trouble.migration-compensation-differs': 'Uno sirve para deshacer y el otro no.',
  'trouble.migration-flow-missing': 'El camino por el que llegó no lleva ahí en la otra versión.',
  'trouble.migration-loop-differs': 'Uno se repite y el otro no, o no se repiten igual.',
  'trouble.migration-mapped-twice': 'Está dos veces en el plan.',
  'trouble.migration-no-event': 'No espera ningún evento.',
  'trouble.migration-other-version': 'El caso ya no está en esta versión.',
  'trouble.migration-running-unmapped': 'El caso está aquí, y el plan no dice a qué pasa.',
  'trouble.migration-scope-differs': 'En la otra versión está dentro de otro subproceso.',
  'trouble.migration-scope-unmapped': 'El subproceso en que está no pasa a la otra versión.',
  'trouble.migration-source-missing': 'No está en el dibujo de origen.',
  'trouble.migration-start-differs':
    'Los dos subprocesos no comienzan con la misma clase de evento.',
  'trouble.migration-target-missing': 'No está en el dibujo de destino.',
  'trouble.migration-token-unmapped':
    'El caso espera aquí para seguir, y el plan no dice a qué pasa.',
  'trouble.migration-trigger-differs': 'No esperan la misma clase de evento.',
  'trouble.migration-type-differs': 'Son de distinto tipo.',
  'trouble.migration-undoable-unmapped': 'Todavía se puede deshacer, y el plan no dice a qué pasa.',
  'trouble.migration-work-differs':
    'El trabajo de uno lo hace un programa de fuera y el del otro no.',
};
