// The words of the pages in English; the keys are those of the Spanish ones.
import { frame } from './en/frame';
import { work } from './en/work';
import { oversight } from './en/oversight';
import { design } from './en/design';
import { trouble } from './en/trouble';
import { migration } from './en/migration';
import type { Dictionary } from './es';

export const dictionary: Dictionary = {
  ...frame,
  ...work,
  ...oversight,
  ...design,
  ...trouble,
  ...migration,
};
