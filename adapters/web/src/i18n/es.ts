// The words of the pages in Spanish. `{name}` stands for a value; of "una|{n}" the first is for one.
import { frame } from './es/frame';
import { work } from './es/work';
import { oversight } from './es/oversight';
import { design } from './es/design';
import { trouble } from './es/trouble';
import { migration } from './es/migration';

const spanish = { ...frame, ...work, ...oversight, ...design, ...trouble, ...migration };

export type Dictionary = Record<keyof typeof spanish, string>;

export const dictionary: Dictionary = spanish;
