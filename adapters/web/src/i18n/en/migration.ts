// Why a case can not go to another version, by the rule that the plan or the case breaks.
export const migration = {
  'trouble.migration-ad-hoc-differs': 'One is an ad-hoc subprocess and the other is not.',
  'trouble.migration-attached-differs': 'In the other version it is attached to another element.',
  'trouble.migration-case-over': 'The case is over.',
  'trouble.migration-compensation-differs': 'One undoes something and the other does not.',
  'trouble.migration-flow-missing':
    'The way by which it came does not lead there in the other version.',
  'trouble.migration-loop-differs': 'One is repeated and the other is not, or not in the same way.',
  'trouble.migration-mapped-twice': 'It is in the plan twice.',
  'trouble.migration-no-event': 'It waits for no event.',
  'trouble.migration-other-version': 'The case is not of this version any more.',
  'trouble.migration-running-unmapped':
    'The case is here, and the plan does not say what becomes of it.',
  'trouble.migration-scope-differs': 'In the other version it stands in another subprocess.',
  'trouble.migration-scope-unmapped':
    'The subprocess in which it stands does not go to the other version.',
  'trouble.migration-source-missing': 'It is not in the drawing that cases come from.',
  'trouble.migration-start-differs':
    'The two subprocesses do not begin with the same kind of event.',
  'trouble.migration-target-missing': 'It is not in the drawing that cases go to.',
  'trouble.migration-token-unmapped':
    'The case waits here to go on, and the plan does not say what becomes of it.',
  'trouble.migration-trigger-differs': 'They do not wait for the same kind of event.',
  'trouble.migration-type-differs': 'They are of different types.',
  'trouble.migration-undoable-unmapped':
    'It can still be undone, and the plan does not say what becomes of it.',
  'trouble.migration-work-differs':
    'The work of one is done by a program outside and that of the other is not.',
};
