// Long histories: nothing is left out, and the slider stays quick; what is printed fits on paper.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { caseUpTo, sence } from './lib/alliances.mjs';
import { openOffice } from './lib/office.mjs';

const pieces = 130;
let long;
let longest;
let usual;
const office = openOffice(async (server) => {
  await server.deploy('vueltas.bpmn');
  const start = (businessKey, length) => {
    const piezas = Array.from({ length }, (_, n) => ({ nombre: `Pieza ${n + 1}` }));
    return server.start('admin', businessKey, { process: 'vueltas', variables: { piezas } });
  };
  long = await start('Larga', pieces);
  longest = await start('Larguísima', 4_500);
  usual = await caseUpTo(server, '2026-90', { vinculos: [sence] });
});

test('a case of many hundred activities tells all of its work, to the first', async () => {
  const ana = await office.person('ana');
  await ana.goto(`/casos/${long}`);
  const lines = ana.locator('.timeline > li');
  await lines.first().getByText('Pieza 130').waitFor();
  assert.equal(await lines.count(), 100);
  await ana.getByRole('button', { name: 'Ver más: faltan 31' }).click();
  await lines.last().getByText('Se pide').waitFor();
  assert.equal(await lines.count(), pieces + 1);
  await ana.getByRole('tab', { name: 'Dónde va' }).click();
  await ana.locator('[data-element-id=vuelta].done').waitFor();
  await ana.locator('[data-element-id=revisar].here').waitFor();
});

test('the slider goes through 20,000 events, and the moment is right', async () => {
  const aurora = await office.person('aurora');
  await aurora.goto(`/auditoria/casos/${longest}`);
  const slider = aurora.getByRole('slider', { name: 'Momento del caso' });
  await slider.waitFor();
  const total = Number(await slider.getAttribute('max'));
  assert.ok(total > 20_000, `${total} events`);
  for (const at of [50, total - 10, 1_000]) {
    await slider.fill(String(at));
    await aurora.locator('output', { hasText: `paso ${at} de ${total}` }).waitFor();
  }
  await aurora.locator('[data-element-id=vuelta].here').waitFor();
  assert.equal(await aurora.locator('[data-element-id=revisar].here').count(), 0);
  await aurora.getByRole('tab', { name: 'Pasos' }).click();
  const shown = await aurora.locator('.replay-side li').count();
  assert.ok(shown < 200, `${shown} of ${total} steps are in the page at once`);
});

test('the report is printed whole, with page numbers', async () => {
  const aurora = await office.person('aurora');
  await aurora.goto(`/auditoria/casos/${usual}/informe`);
  await aurora.locator('.report .djs-shape.here').first().waitFor();
  const pdf = await aurora.pdf({ preferCSSPageSize: true });
  const sheets = pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? [];
  assert.ok(sheets.length > 1, `${sheets.length} pages`);
  // As wide as A4 between its margins.
  await aurora.emulateMedia({ media: 'print' });
  await aurora.setViewportSize({ width: 680, height: 900 });
  const drawn = await aurora
    .locator('.report .djs-container .viewport')
    .evaluate((it) => it.getBoundingClientRect().right);
  assert.ok(drawn <= 680, `the drawing ends at ${drawn}`);
  const numbered = await aurora.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .some((rule) => rule.cssText.includes('counter(page)')),
  );
  assert.ok(numbered);
});

test('cases and events are files; the oldest open case comes first when asked', async () => {
  const aurora = await office.person('aurora');
  await aurora.goto('/auditoria/exportar?buscar=2026-90');
  await aurora.getByText('1 caso coincide.').waitFor();
  const download = async (name) => {
    const [file] = await Promise.all([
      aurora.waitForEvent('download'),
      aurora.getByRole('button', { name }).click(),
    ]);
    return readFileSync(await file.path(), 'utf8');
  };
  const cases = (await download('Casos, CSV')).trimEnd().split('\r\n');
  assert.match(cases[0], /^\uFEFFCaso;Proceso;/);
  assert.match(cases[1], /^2026-90;Alianzas Estratégicas \(PS54\);1;En curso;\d\d-\d\d-\d{4} /);
  const events = (await download('Hechos, CSV')).trimEnd().split('\r\n');
  assert.ok(events.length > 50);
  const [whole] = JSON.parse(await download('Hechos, JSON'));
  assert.equal(whole.number, '2026-90');
  assert.equal(whole.records[0].command, 'StartProcessInstance');

  await aurora.goto('/auditoria');
  const rows = aurora.getByRole('table').locator('tbody tr');
  await rows.nth(0).getByText('2026-90').waitFor();
  await aurora.getByLabel('Orden').selectOption({ label: 'Los más antiguos primero' });
  await rows.nth(0).getByText('Larga').waitFor();
});
