// The editors of forms and decisions: changed, looked over, deployed; what is wrong harms nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOffice } from './lib/office.mjs';
import { openList } from './lib/work.mjs';

const office = openOffice();

async function deploy(page, comment) {
  await page.getByRole('button', { name: 'Publicar' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Comentario', { exact: true }).fill(comment);
  await dialog.getByRole('button', { name: 'Publicar' }).click();
  await page.getByText('Publicado.', { exact: true }).waitFor();
  await dialog.waitFor({ state: 'detached' });
  assert.ok(await page.getByRole('button', { name: 'Publicar' }).isDisabled());
}

test('a form gets a field with options, is deployed, and people see it', async () => {
  const diego = await office.person('diego');
  await diego.goto('/formularios/registrar_estudio');
  await diego.locator('.form-field-line').first().waitFor();
  await diego.getByLabel('Tipo de campo').selectOption({ label: 'Una opción' });
  await diego.getByRole('button', { name: 'Agregar campo' }).click();
  const properties = diego.getByRole('region', { name: 'Propiedades del campo' });
  await properties.getByLabel('Etiqueta').fill('¿Se publica?');
  const options = properties.getByLabel('Opciones');
  await options.fill('');
  await options.pressSequentially('si: Sí\nno: No todavía');
  assert.equal(await options.inputValue(), 'si: Sí\nno: No todavía');
  const preview = diego.locator('.form-box');
  await preview.getByText('No todavía', { exact: true }).waitFor();
  await deploy(diego, 'Una pregunta más');

  const id = await office.server.start('ana', '2026-95');
  await office.server.complete(id, 'ana', 'revisar_alianzas', { vinculos: [] });
  const ana = await office.person('ana');
  await openList(ana, 'rol');
  await ana.locator('.items > li', { hasText: '2026-95' }).getByRole('link').first().click();
  await ana.getByText('No todavía', { exact: true }).waitFor();
});

test('wrong JSON is told and changes nothing, however wrong it is', async () => {
  const diego = await office.person('diego');
  await diego.goto('/formularios/opinar_alianza');
  const lines = diego.locator('.form-field-line');
  await lines.first().waitFor();
  const before = await lines.count();
  await diego.getByRole('tab', { name: 'JSON' }).click();
  const json = diego.getByLabel('Formulario en JSON');
  for (const text of [
    '{',
    '{"components": [5]}',
    '{"components":[{"type":"group","components":3}]}',
  ]) {
    await json.fill(text);
    await diego.getByText('Esto no es un formulario').waitFor();
    assert.equal(await lines.count(), before);
    assert.ok(await diego.getByRole('button', { name: 'Publicar' }).isDisabled());
  }
  await json.fill(
    '{"type":"default","components":[{"type":"textfield","key":"a","label":"Uno solo"}]}',
  );
  await lines.getByText('Uno solo').waitFor();
  assert.equal(await lines.count(), 1);

  // What is not deployed is not lost by a wrong click.
  const asked = diego.waitForEvent('dialog');
  const leaving = diego.getByRole('link', { name: 'Procesos' }).first().click();
  await (await asked).dismiss();
  await leaving;
  assert.match(diego.url(), /formularios/);
  assert.deepEqual(diego.troubles, []);
});

test('to look at tables changes nothing; a rule too many is told, and a decision is deployed', async () => {
  const diego = await office.person('diego');
  await diego.goto('/decisiones/pertinencia');
  const views = diego.getByRole('navigation', { name: 'Decisiones del archivo' });
  for (const name of ['Datos duros', 'Equipo', 'Recomendación']) {
    await views.getByRole('button', { name }).click();
    await diego.locator('.tjs-container').getByText(name, { exact: true }).first().waitFor();
  }
  const publish = diego.getByRole('button', { name: 'Publicar' });
  await diego.locator('.tjs-container .annotation').last().waitFor();
  assert.ok(await publish.isDisabled());

  await diego.locator('td.add-rule').first().click();
  await diego.getByText('dmn-table-overlap').first().waitFor();
  await diego.getByText('7 advertencias', { exact: true }).waitFor();
  await deploy(diego, 'Una regla más');
  const [latest] = await office.server.ask(
    'diego',
    '/engine-rest/decision-definition?key=pertinencia&latestVersion=true',
  );
  assert.equal(latest.version, 2);
});

test('a decision that is begun anew is deployed', async () => {
  const diego = await office.person('diego');
  await diego.goto('/procesos');
  await diego.getByRole('button', { name: 'Nueva decisión' }).click();
  const dialog = diego.getByRole('dialog');
  await dialog.getByLabel('Nombre').fill('Aprobación');
  await dialog.getByLabel('Identificador').fill('aprobacion');
  await dialog.getByRole('button', { name: 'Crear' }).click();
  await diego.locator('.tjs-container').waitFor();
  await diego.getByText('0 errores').waitFor();
  await deploy(diego, 'Primera regla');
  const [made] = await office.server.ask(
    'diego',
    '/engine-rest/decision-definition?key=aprobacion',
  );
  assert.equal(made.name, 'Aprobación');
});
