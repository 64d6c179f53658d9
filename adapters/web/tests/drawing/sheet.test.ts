import { BpmnModdle } from 'bpmn-moddle';
import { beforeEach, expect, it } from 'vitest';
import { blankDrawing } from '~/drawing/blank';
import type { Editor } from '~/drawing/open_modeler';
import { makeSheet, problemOf } from '~/drawing/sheet';

const good = blankDrawing('p', 'Proceso');
let shown: string;
let drawn: string;

const box = { x: 0, y: 0, width: 1, height: 1, scale: 1 };
const parts: Record<string, unknown> = {
  moddle: new BpmnModdle(),
  canvas: { zoom: () => 1, viewbox: () => box },
};
// An editor that remembers what it was given; what it can not draw, it says.
const editor = {
  get: (name: string) => parts[name],
  importXML: async (xml: string) => {
    shown = '';
    if (xml.includes('undrawable')) throw new Error('no parent for undrawable');
    shown = xml;
  },
  saveXML: async () => ({ xml: drawn }),
} as unknown as Editor;

beforeEach(() => {
  shown = '';
  drawn = '';
});

it('a good text reaches the canvas', async () => {
  const sheet = await makeSheet(editor, good, () => {});
  const better = good.replace('Primera tarea', 'Otra tarea');
  expect(await sheet.write(better)).toBeNull();
  expect(shown).toBe(better);
});

it.each([
  ['that is no XML', '<definitions'],
  ['with a tag that is not closed', good.replace('</process>', '')],
  ['without a diagram', good.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '')],
  ['of another kind', '<html></html>'],
  ['that the canvas can not draw', good.replace('Primera tarea', 'undrawable')],
])('a text %s leaves the good drawing where it is', async (_, bad) => {
  const sheet = await makeSheet(editor, good, () => {});
  expect(await sheet.write(bad)).not.toBeNull();
  expect(shown).toBe(good);
  expect(sheet.xml()).toBe(bad); // And the person's text is not touched.
});

it('what is drawn reaches the text', async () => {
  const texts: string[] = [];
  const sheet = await makeSheet(editor, good, (text) => texts.push(text));
  drawn = good.replace('Inicio', 'Comienzo');
  await sheet.changed();
  expect(texts).toEqual([drawn]);
  expect(sheet.xml()).toBe(drawn);
});

it('tells the line of a problem as editors count', () => {
  expect(problemOf(new Error('unclosed tag\n\tline: 4\n\tcolumn: 2')).line).toBe(5);
  expect(problemOf(new Error('something else')).line).toBeNull();
});
