// The auditor replays a case, reads a value as of then, and sends the moment to somebody.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseUpTo, sence } from './lib/alliances.mjs';
import { openOffice } from './lib/office.mjs';

let id;
const office = openOffice(async (server) => {
  id = await caseUpTo(server, '2026-20', { vinculos: [sence] });
});

test('a case is found by its number and replayed on the diagram', async () => {
  const auditor = await office.person('aurora');
  await auditor.goto('/auditoria?buscar=2026-20');
  await auditor.getByRole('link', { name: '2026-20' }).click();
  const slider = auditor.getByRole('slider', { name: 'Momento del caso' });
  await slider.waitFor();
  await auditor.locator('.djs-shape.here').first().waitFor();

  await slider.fill('6');
  await auditor.locator('[data-element-id=revisar_alianzas].here').waitFor();
  assert.equal(await auditor.locator('[data-element-id=registrar_estudio].done').count(), 0);
  await auditor.getByRole('button', { name: 'Acción siguiente' }).click();
  await auditor.locator('[data-element-id=revisar_alianzas].done').waitFor();
  await auditor.getByText('Completó una tarea').waitFor();
  assert.equal(await auditor.locator('.tokens rect').count(), 1);
});

test('the slider stays where it is put while the address still follows', async () => {
  const auditor = await office.person('aurora');
  await auditor.goto(`/auditoria/casos/${id}`);
  const slider = auditor.getByRole('slider', { name: 'Momento del caso' });
  await auditor.waitForURL(/\?t=/);
  // It is moved once more at the very moment at which the address is written.
  await slider.evaluate((input) => {
    const replace = history.replaceState;
    history.replaceState = function replaceAndMove(...state) {
      history.replaceState = replace;
      replace.apply(history, state);
      input.value = '6';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
  });
  const last = auditor.url();
  await slider.fill('10');
  await auditor.waitForURL((url) => url.href !== last);
  const tenth = auditor.url();
  await auditor.waitForURL((url) => url.href !== tenth);
  assert.equal(await slider.inputValue(), '6');
});

test('a value is read as of then, and the moment has an address', async () => {
  const auditor = await office.person('aurora');
  await auditor.goto(`/auditoria/casos/${id}`);
  // What is read is as of just before the last decision.
  await auditor.getByRole('button', { name: 'Acción anterior' }).click();
  await auditor.getByRole('button', { name: 'Paso siguiente' }).click();
  await auditor.getByRole('heading', { name: /completa «Evaluar la necesidad/ }).waitFor();
  await auditor.getByRole('tab', { name: 'Datos' }).click();
  const values = auditor.getByRole('tabpanel');
  await values.getByText('SENCE Maule').first().waitFor();
  assert.equal(await values.getByText('Bastan las que hay').count(), 0);
  await auditor.getByRole('tab', { name: 'Momento' }).click();
  await auditor.getByText('Ana Contreras').first().waitFor();
  await auditor.waitForURL(/t=\d+\.\d+/);

  const colleague = await office.person('aurora');
  await colleague.goto(auditor.url());
  await colleague.getByRole('heading', { name: /completa «Evaluar la necesidad/ }).waitFor();
  await colleague.getByRole('button', { name: 'Ver el formulario de entonces' }).click();
  await colleague.getByRole('dialog').getByText('¿Agregar nuevas redes?').waitFor();
  assert.deepEqual(colleague.troubles, []);
});

test('staff do not come to the audit pages', async () => {
  const ana = await office.person('ana');
  await ana.goto(`/auditoria/casos/${id}`);
  await ana.getByText('No tiene permiso para esto.').waitFor();
});
