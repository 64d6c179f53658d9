// Where a case can be, as a drawing has it: activities, events and gateways.
import { wordsOf } from '../values/names';

export interface FlowNode {
  id: string;
  name: string;
  type: string; // "userTask"
  kind: string; // The same in all that can become each other.
  waits: boolean; // For an event.
}

const bpmn = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const flowNode = /(Task|task|Event|Gateway|Activity|[sS]ubProcess|transaction)$/;

function isIn(process: string, element: Element): boolean {
  let around: Element | null = element;
  while (around && around.localName !== 'process') around = around.parentElement;
  return around?.getAttribute('id') === process;
}

const isEventSubProcess = (element: Element | null) =>
  element?.getAttribute('triggeredByEvent') === 'true';

function waits(element: Element, triggers: readonly string[]): boolean {
  if (element.localName === 'receiveTask') return true;
  if (triggers.length === 0) return false;
  return (
    /^(boundary|intermediateCatch)Event$/.test(element.localName) ||
    (element.localName === 'startEvent' && isEventSubProcess(element.parentElement))
  );
}

// Of the process of that id, in the order of their names.
export function flowNodes(xml: string, process: string): FlowNode[] {
  const drawing = new DOMParser().parseFromString(xml, 'application/xml');
  return [...drawing.getElementsByTagNameNS(bpmn, '*')]
    .filter((it) => flowNode.test(it.localName) && it.hasAttribute('id') && isIn(process, it))
    .map((it) => {
      const id = it.getAttribute('id') ?? '';
      const triggers = [...it.children]
        .map((child) => child.localName)
        .filter((name) => name.endsWith('EventDefinition'));
      return {
        id,
        name: it.getAttribute('name')?.replace(/\s+/g, ' ') || wordsOf(id),
        type: it.localName,
        kind: [it.localName, ...(isEventSubProcess(it) ? ['event'] : []), ...triggers].join(' '),
        waits: waits(it, triggers),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}
