// Operators take running cases to another version: the plan, who can go, and what came of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOffice } from './lib/office.mjs';

let review; // Cases by where they are.
let sign;
const office = openOffice(async (server) => {
  await server.deploy('permiso_1.bpmn');
  review = await server.start('admin', 'P-1', { process: 'permiso' });
  sign = await server.start('admin', 'P-2', { process: 'permiso' });
  await server.complete(sign, 'admin', 'revisar');
  await server.deploy('permiso_2.bpmn');
});

const versionOf = async (id) => (await office.server.ask('admin', `/api/cases/${id}`)).version;
const tasksOf = async (id) => {
  const tasks = await office.server.ask('admin', `/engine-rest/task?processInstanceId=${id}`);
  return tasks.map((it) => it.taskDefinitionKey);
};
const rowOf = (page, table, name) =>
  page.getByRole('table', { name: table }).getByRole('row', { name });
const plan = 'Qué pasa con cada elemento';
const cases = 'Casos en curso';

async function move(page, button, reason) {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  const sure = dialog.getByRole('button', { name: 'Trasladar casos' });
  await sure.click();
  await dialog.getByText('Escriba el motivo').waitFor(); // Without one nothing is done.
  await dialog.getByLabel('Motivo').fill(reason);
  await sure.click();
  await dialog.waitFor({ state: 'detached' });
}

test('versions lead to the plan that the two drawings make, and it says what is lost', async () => {
  const olga = await office.person('olga');
  await olga.goto('/operacion?parte=versiones');
  const versions = olga.getByRole('row', { name: /Permisos/ });
  await versions.first().waitFor();
  assert.equal(await versions.getByRole('link', { name: 'Trasladar casos' }).count(), 1);
  await versions.getByRole('link', { name: 'Trasladar casos' }).click();
  await olga.getByRole('heading', { name: 'Trasladar casos de la versión 1' }).waitFor();
  await rowOf(olga, plan, /Firmar el permiso/)
    .getByText('Quien está aquí no podrá pasar')
    .waitFor();
  await rowOf(olga, plan, /Revisar la solicitud/)
    .getByText('Calza')
    .waitFor();
  await rowOf(olga, cases, /P-1/).getByText('Puede pasar', { exact: true }).waitFor();
  const stuck = rowOf(olga, cases, /P-2/);
  await stuck.getByText('No puede pasar').waitFor();
  await stuck.getByText('El caso está aquí, y el plan no dice a qué pasa.').waitFor();
  assert.equal(await versionOf(review), 1); // It was only tried.
});

test('a plan that cannot be is told at its element, and nothing can be moved with it', async () => {
  const olga = await office.person('olga');
  await olga.goto('/operacion?parte=casos&buscar=P-1');
  await olga.getByRole('link', { name: 'Trasladar' }).click();
  await olga.getByLabel('P-1').check();
  const go = olga.getByRole('button', { name: 'Trasladar 1 caso' });
  const becomes = olga.getByLabel('«Revisar la solicitud» pasa a ser');
  await becomes.selectOption('Aprobar el permiso');
  await rowOf(olga, plan, /Se atrasa/)
    .getByText('En la otra versión está en el borde de otro elemento.')
    .waitFor();
  await olga.getByText('Hasta entonces no se traslada ningún caso.').waitFor();
  assert.equal(await go.isDisabled(), true);
  await becomes.selectOption('Revisar y ordenar la solicitud');
  await olga.getByText('Puede pasar', { exact: true }).waitFor();
  assert.equal(await go.isEnabled(), true);
});

test('all are moved but who cannot go, who stays as it was until the plan has a place', async () => {
  const due = async () =>
    (await office.server.ask('admin', `/engine-rest/job?processInstanceId=${review}`))[0].dueDate;
  const before = await due();
  const olga = await office.person('olga');
  await olga.goto('/operacion?parte=versiones');
  await olga.getByRole('link', { name: 'Trasladar casos' }).click();
  const quiet = rowOf(olga, plan, /Con atraso/);
  assert.equal(await quiet.count(), 0);
  await olga.getByLabel('Mostrar también').check();
  await quiet.waitFor();
  await rowOf(olga, plan, /Se atrasa/)
    .getByLabel('Esperar de nuevo')
    .check();
  await olga.getByLabel('Elegir los 2 casos').check();
  await move(olga, 'Trasladar 2 casos', 'Cambió la norma');
  await olga.getByText('1 caso pasó a la versión 2.').waitFor();
  const refused = olga.getByText('1 caso no pasó y sigue como estaba:').locator('..');
  await refused.getByRole('link', { name: 'Caso P-2' }).waitFor();
  await refused.getByText('Firmar el permiso').waitFor();
  assert.deepEqual([await versionOf(review), await versionOf(sign)], [2, 1]);
  assert.deepEqual(await tasksOf(review), ['revisar']);
  assert.deepEqual(await tasksOf(sign), ['firmar']);
  assert.ok(Date.parse(await due()) - Date.parse(before) > 24 * 3_600_000); // Five days, not three.

  const row = rowOf(olga, cases, /P-2/);
  await rowOf(olga, cases, /P-1/).waitFor({ state: 'detached' });
  await olga.getByLabel('«Firmar el permiso» pasa a ser').selectOption('Aprobar el permiso');
  await row.getByText('Puede pasar', { exact: true }).waitFor();
  await row.getByLabel('P-2').check();
  await move(olga, 'Trasladar 1 caso', 'Ahora se aprueba');
  await olga.getByText('1 caso pasó a la versión 2.').waitFor();
  await olga.getByText('No hay casos en curso en la versión 1.').waitFor();
  assert.equal(await versionOf(sign), 2);
  assert.deepEqual(await tasksOf(sign), ['aprobar']);

  await olga.goto(`/casos/${sign}`);
  await olga.getByText('versión 2').first().waitFor();
  assert.deepEqual(olga.troubles, []);

  const aurora = await office.person('aurora');
  await aurora.goto('/auditoria/desvios');
  await aurora.getByRole('row', { name: /P-1/ }).getByText('Cambió la norma').waitFor();
  const moved = aurora.getByRole('row', { name: /P-2/ });
  await moved.getByText('Llevado a otra versión').waitFor();
  await moved.getByText('Ahora se aprueba').waitFor();
});
