// Why a case can not go to the other version, each with its element.
import type { CaseMigration } from '../../../api/migration';
import { Trouble } from '../../../ui/trouble';
import { wordsOf } from '../../../values/names';

export type Names = ReadonlyMap<string, string>; // Of elements.

export function ProblemList({
  problems,
  names,
}: {
  problems: CaseMigration['problems'];
  names: Names;
}) {
  return (
    <ul class="plain stack tight">
      {problems.map(({ rule, element, message }) => (
        <li key={message}>
          {element && <strong class="small">{names.get(element) ?? wordsOf(element)}</strong>}
          <Trouble kind={rule} message={message} />
        </li>
      ))}
    </ul>
  );
}
