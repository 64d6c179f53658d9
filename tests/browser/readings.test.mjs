// The log of readings: who read what, found by person and time, by mouse and by keyboard alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseUpTo, sence } from './lib/alliances.mjs';
import { openOffice } from './lib/office.mjs';

let id;
const office = openOffice(async (server) => {
  id = await caseUpTo(server, '2026-80', { vinculos: [sence] });
});

test('what an auditor read is told in plain words, with its case, by person and time', async () => {
  const aurora = await office.person('aurora');
  await aurora.goto(`/auditoria/casos/${id}`);
  await aurora.getByRole('slider', { name: 'Momento del caso' }).waitFor();

  const admin = await office.person('admin');
  await admin.goto('/auditoria');
  await admin.getByRole('link', { name: 'Lecturas' }).click();
  const row = admin.getByRole('row', { name: /La historia completa del caso/ }).first();
  await row.getByText('Aurora Vidal').waitFor();
  await row.getByRole('link', { name: '2026-80' }).waitFor();
  await admin.getByLabel('Quién leyó').selectOption({ label: 'Ana Contreras' });
  await admin.getByText('No hay lecturas que coincidan.').waitFor();
  await admin.getByLabel('Quién leyó').selectOption({ label: 'Aurora Vidal' });
  await row.waitFor();
  await admin.getByLabel('Hasta').fill('2020-01-01');
  await admin.getByText('No hay lecturas que coincidan.').waitFor();
  assert.match(admin.url(), /persona=aurora&hasta=2020-01-01/);
});

test('it is come to and filtered by keyboard alone', async () => {
  const aurora = await office.person('aurora');
  await aurora.goto('/auditoria');
  await aurora.getByRole('table').waitFor();
  const focusOn = async (wanted) => {
    for (let n = 0; n < 60; ++n) {
      if (await wanted.evaluate((it) => it === document.activeElement)) return;
      await aurora.keyboard.press('Tab');
    }
    assert.fail('the focus never came there');
  };
  await focusOn(aurora.getByRole('link', { name: 'Lecturas' }));
  await aurora.keyboard.press('Enter');
  await aurora.getByRole('heading', { name: 'Auditoría' }).waitFor();
  await aurora
    .getByRole('row', { name: /Búsqueda de casos/ })
    .first()
    .waitFor();
  const who = aurora.getByLabel('Quién leyó');
  await focusOn(who);
  await aurora.keyboard.type('Ana');
  await aurora.waitForURL(/persona=ana/);
  await aurora.getByText('No hay lecturas que coincidan.').waitFor();
});

test('staff and operators do not come to it', async () => {
  for (const user of ['ana', 'olga']) {
    const page = await office.person(user);
    await page.goto('/auditoria/lecturas');
    await page.getByText('No tiene permiso para esto.').waitFor();
  }
});
