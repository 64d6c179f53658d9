// Why a case stands still, by the kind of its incident.
export const trouble = {
  'trouble.assignment-failed': 'Who is to do the task could not be told.',
  'trouble.called-process-canceled': 'The process that was called has been canceled.',
  'trouble.called-process-missing': 'The process that is called is not deployed.',
  'trouble.called-process-not-startable':
    'The process that is called can not be started like this.',
  'trouble.called-process-suspended': 'The process that is called is suspended.',
  'trouble.cardinality-not-understood': 'How often it is to be repeated is not understood.',
  'trouble.collection-not-a-list':
    'It is repeated for each item of a list, but the value is no list.',
  'trouble.collection-too-long': 'The list it is repeated for is too long.',
  'trouble.condition-not-boolean':
    'A condition gave neither yes nor no. Look at the values it uses.',
  'trouble.correlation-key-contradicted':
    'The message has another key than the one the case has already.',
  'trouble.correlation-key-null': 'The value by which the awaited message is known is missing.',
  'trouble.date-not-understood': 'A due date or reminder is not understood as a date.',
  'trouble.decision-failed':
    'The decision could not be evaluated. Look at its rules and the values they use.',
  'trouble.decision-missing': 'The decision that is used is not deployed.',
  'trouble.error-not-caught': 'An error occurred that the drawing does not handle.',
  'trouble.expression-failed': 'A calculation failed. Look at the values it uses.',
  'trouble.external-task-failed': 'The program that does this work said that it could not.',
  'trouble.inputs-unavailable': 'Values are missing to begin.',
  'trouble.loop-maximum-not-understood': 'How often it may be repeated at most is not understood.',
  'trouble.message-ambiguous': 'The message fits more than one case.',
  'trouble.message-for-nobody': 'Nobody waits for the message that is sent.',
  'trouble.no-flow-taken': 'No condition held, and there is no default flow.',
  'trouble.outputs-unavailable': 'Values are missing to end.',
  'trouble.priority-not-understood': 'The priority of the task is no number from 0 to 100.',
  'trouble.record-not-writable': 'A register could not be written.',
  'trouble.script-result-lost': 'A calculation gave a result that has no place to be kept.',
  'trouble.step-limit': 'The case goes round without resting anywhere.',
  'trouble.text-missing': 'A text that an expression was to give is missing.',
  'trouble.timer-not-schedulable': 'The timer could not be set. Look at its date or duration.',
  'trouble.topic-missing': 'Which program does this work could not be told.',
  'trouble.value-not-storable': 'A value is too large or can not be kept.',
};
