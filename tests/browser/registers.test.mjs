// Registers: found with and without accents, read back in time, version by version, and as a file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { caseUpTo, sence } from './lib/alliances.mjs';
import { openOffice } from './lib/office.mjs';

const nunoa = {
  ...sence,
  id: 'nunoa',
  nombre: 'Corporación Ñuñoa',
  objetivo_estrategico: '=HYPERLINK("http://x"); más',
};
const days = { first: '2026-11-02T12:00:00Z', second: '2026-11-05T12:00:00Z' };
const office = openOffice(async (server) => {
  const set = (when) => server.ask('admin', '/api/clock', { timestamp: Date.parse(when) }, 'PUT');
  await set(days.first);
  await caseUpTo(server, '2026-60', { vinculos: [sence, nunoa] });
  await set(days.second);
  await server.ask(
    'admin',
    '/api/data-stores/alianzas_vigentes/records/sence',
    { ...sence, estado: 'suspendida', monto: 1.5 },
    'PUT',
  );
}, '--manual-clock=2026-11-01T12:00:00');

test('a record is found without its accents, and sorting goes both ways', async () => {
  const ana = await office.person('ana');
  await ana.goto('/registros/alianzas_vigentes');
  const rows = ana.getByRole('table').locator('tbody tr');
  await ana.getByRole('button', { name: 'Nombre' }).click();
  await ana.waitForURL(/orden=nombre/);
  await rows.nth(0).getByText('Corporación Ñuñoa').waitFor();
  await ana.getByRole('button', { name: 'Nombre' }).click();
  await rows.nth(0).getByText('SENCE Maule').waitFor();
  await ana.getByLabel('Buscar en el registro').fill('nunoa');
  await ana.getByText('SENCE Maule').waitFor({ state: 'detached' });
  assert.equal(await rows.count(), 1);
});

test('a register is read as it was, and each version says who wrote it, when and in which task', async () => {
  const ana = await office.person('ana');
  await ana.goto('/registros/alianzas_vigentes');
  const row = ana.getByRole('row', { name: /SENCE Maule/ });
  await row.getByText('suspendida').waitFor();
  await ana.getByLabel('Ver como estaba el').fill('2026-11-03T09:00');
  await ana.getByText('Está viendo el registro como estaba el 03-11-2026').waitFor();
  await row.getByText('vigente').waitFor();

  await ana.getByRole('button', { name: 'SENCE Maule' }).click();
  const dialog = ana.getByRole('dialog', { name: 'SENCE Maule' });
  await dialog.getByText('Revisar alianzas, convenios y redes').waitFor();
  await dialog
    .getByText(/02-11-2026/)
    .first()
    .waitFor();
  await dialog
    .getByRole('button', { name: /^Versión \d+$/ })
    .first()
    .click();
  await dialog.getByText('Qué cambió').waitFor();
  await dialog.getByText('Administración').first().waitFor();
  await dialog.getByRole('button', { name: 'Cerrar' }).click();
  await ana.getByRole('button', { name: 'Volver a hoy' }).click();
  await row.getByText('suspendida').waitFor();
});

test('the file opens in the spreadsheets of the office', async () => {
  const ana = await office.person('ana');
  await ana.goto('/registros/alianzas_vigentes?orden=nombre&sentido=asc');
  await ana.getByRole('table').waitFor();
  const [file] = await Promise.all([
    ana.waitForEvent('download'),
    ana.getByRole('button', { name: 'Descargar CSV' }).click(),
  ]);
  assert.match(file.suggestedFilename(), /^alianzas_vigentes-\d{4}-\d{2}-\d{2}\.csv$/);
  const text = readFileSync(await file.path(), 'utf8');
  assert.ok(text.startsWith('\uFEFFNombre;'), text.slice(0, 80));
  const [head, ...lines] = text.trimEnd().split('\r\n');
  assert.ok(head.includes(';Objetivo estratégico;') && head.includes(';Escrito por'), head);
  assert.equal(lines.length, 2);
  assert.ok(lines[0].includes(`;"'=HYPERLINK(""http://x""); más";`), lines[0]);
  assert.ok(lines[1].includes(';1,5;') && lines[1].includes('Convenio declarado'), lines[1]);
});
