// What differs between two drawings: elements added and removed, and of those that stayed every
// property, condition, role or timer. Where things lie on the canvas is no difference.
export interface PropertyChange {
  property: string; // "name", "candidateGroups", "conditionExpression", "timerEventDefinition/timeDate"…
  before: string | null;
  after: string | null;
}

export interface ElementChange {
  kind: 'added' | 'removed' | 'changed';
  id: string;
  type: string;
  name: string;
  changes: PropertyChange[];
}

type Properties = Map<string, string>;

interface Drawn {
  type: string;
  name: string;
  properties: Properties;
}

const bpmn = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const containers = new Set([
  'process',
  'subProcess',
  'transaction',
  'adHocSubProcess',
  'collaboration',
]);
// Follow from the flows, or are told with their elements.
const untold = new Set(['incoming', 'outgoing']);
const shownApart =
  /(Task|task|Event|Gateway|Flow|Activity|subProcess|transaction|SubProcess|participant|lane|dataObject|dataObjectReference|dataStoreReference|dataStore|message|signal|error|escalation|property|textAnnotation|group|process)$/;

// Attributes that say what holds without them: some editors write these, others do not.
const standard = new Map([
  ['isSequential', 'false'],
  ['isInterrupting', 'true'],
  ['cancelActivity', 'true'],
  ['parallelMultiple', 'false'],
  ['isForCompensation', 'false'],
  ['triggeredByEvent', 'false'],
  ['isCollection', 'false'],
  ['isClosed', 'false'],
  ['processType', 'None'],
  ['instantiate', 'false'],
  ['eventGatewayType', 'Exclusive'],
  ['gatewayDirection', 'Unspecified'],
  ['startQuantity', '1'],
  ['completionQuantity', '1'],
  ['behavior', 'All'],
  ['ordering', 'Parallel'],
]);

const textOf = (element: Element): string =>
  [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE)
    .map((node) => node.textContent ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

const standsAlone = (element: Element): boolean =>
  element.namespaceURI === bpmn && element.hasAttribute('id') && shownApart.test(element.localName);

function gather(element: Element, path: string, properties: Properties): void {
  for (const attribute of element.attributes) {
    // Whatever prefix a file gives a dialect, the attribute is the same.
    const name = attribute.name.replace(/^.*:/, '');
    if (/^(xmlns|xsi:)/.test(attribute.name) || name === 'id') continue;
    if (standard.get(name) === attribute.value) continue;
    properties.set(path + name, attribute.value);
  }
  const seen = new Map<string, number>();
  for (const child of element.children) {
    if (untold.has(child.localName) || standsAlone(child)) continue;
    const count = (seen.get(child.localName) ?? 0) + 1;
    seen.set(child.localName, count);
    const name = path + child.localName + (count > 1 ? ` ${count}` : '');
    properties.set(name, textOf(child));
    gather(child, `${name}/`, properties);
  }
}

export function drawnIn(xml: string): Map<string, Drawn> {
  const drawing = new DOMParser().parseFromString(xml, 'application/xml');
  const drawn = new Map<string, Drawn>();
  for (const element of drawing.getElementsByTagNameNS(bpmn, '*')) {
    if (!standsAlone(element)) continue;
    const properties: Properties = new Map();
    gather(element, '', properties);
    const lane = laneOf(drawing, element);
    if (lane) properties.set('lane', lane);
    drawn.set(element.getAttribute('id') ?? '', {
      type: element.localName,
      name: element.getAttribute('name')?.replace(/\s+/g, ' ') ?? '',
      properties,
    });
  }
  return drawn;
}

function laneOf(drawing: Document, element: Element): string | null {
  if (containers.has(element.localName)) return null;
  const id = element.getAttribute('id');
  for (const reference of drawing.getElementsByTagNameNS(bpmn, 'flowNodeRef'))
    if (reference.textContent?.trim() === id)
      return reference.parentElement?.getAttribute('name') ?? null;
  return null;
}

function changesOf(before: Properties, after: Properties): PropertyChange[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names]
    .filter((name) => !name.startsWith('flowNodeRef') && before.get(name) !== after.get(name))
    .map((name) => ({
      property: name,
      before: before.get(name) ?? null,
      after: after.get(name) ?? null,
    }));
}

export function compareDrawings(before: string, after: string): ElementChange[] {
  const old = drawnIn(before);
  const now = drawnIn(after);
  const changes: ElementChange[] = [];
  for (const [id, { type, name, properties }] of now) {
    const was = old.get(id);
    if (!was) {
      changes.push({ kind: 'added', id, type, name, changes: [] });
      continue;
    }
    const different = changesOf(was.properties, properties);
    if (was.type !== type) different.unshift({ property: 'type', before: was.type, after: type });
    if (different.length > 0)
      changes.push({ kind: 'changed', id, type, name: name || was.name, changes: different });
  }
  for (const [id, { type, name }] of old)
    if (!now.has(id)) changes.push({ kind: 'removed', id, type, name, changes: [] });
  const rank = { added: 0, changed: 1, removed: 2 };
  return changes.sort((a, b) => rank[a.kind] - rank[b.kind]);
}
