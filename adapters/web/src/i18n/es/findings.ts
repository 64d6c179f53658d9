// What is wrong with a drawing, a form or a decision, and what to do, by the rule of the finding.
// The server says it in English, with names, values and places: English needs no words here.
import { activities } from './findings/activities';
import { decisions } from './findings/decisions';
import { elements } from './findings/elements';
import { events } from './findings/events';
import { expressions } from './findings/expressions';
import { flow } from './findings/flow';
import { xml } from './findings/xml';

export const themes = { xml, elements, flow, events, activities, expressions, decisions };

export const sentences: ReadonlyMap<string, string> = new Map(
  Object.values(themes).flatMap((theme) => Object.entries(theme)),
);
