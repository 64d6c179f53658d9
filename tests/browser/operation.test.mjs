// Operators: incidents by cause, in plain words; timers; cases suspended, modified, canceled.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOffice } from './lib/office.mjs';

const topics = [{ topicName: 'cobro', lockDuration: 60_000 }];
const office = openOffice(async (server) => {
  await server.deploy('pagos.bpmn');
  const start = (name, monto) =>
    server.start('admin', name, { process: 'pagos', variables: { monto } });
  const asked = { workerId: 'banco', maxTasks: 10, topics };
  const work = () => server.ask('admin', '/engine-rest/external-task/fetchAndLock', asked);
  for (const name of ['Rechazo 1', 'Rechazo 2']) await start(name, 20);
  for (const { id } of await work())
    await server.ask('admin', `/engine-rest/external-task/${id}/failure`, {
      workerId: 'banco',
      errorMessage: 'El banco no responde',
      retries: 0,
      retryTimeout: 0,
    });
  await start('Poco 1', 2);
  await start('Poco 2', 3);
  await start('Bueno', 20);
  for (const { id } of await work())
    await server.ask('admin', `/engine-rest/external-task/${id}/complete`, { workerId: 'banco' });
});

const incident = (page, element) => page.locator('main li.card', { hasText: element });

async function sayWhy(page, action, reason) {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await dialog.getByText('Escriba el motivo').waitFor(); // Without one nothing is done.
  await dialog.getByLabel('Motivo').fill(reason);
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('incidents stand by cause, in plain words, with what the engine says behind them', async () => {
  const olga = await office.person('olga');
  await olga.goto('/operacion');
  const lost = incident(olga, '¿Alcanza?');
  await lost.getByText('Ninguna condición se cumplió y no hay camino por omisión.').waitFor();
  await lost.getByText('2 casos').waitFor();
  const engine = lost.getByText(/^expected a condition/).first();
  assert.equal(await engine.isVisible(), false);
  await lost.getByText('Lo que dice el motor').click();
  await engine.waitFor();
  await incident(olga, 'Cobrar la cuota').getByText('El banco no responde').waitFor();
});

test('many are retried at once, and what fails again is told', async () => {
  const olga = await office.person('olga');
  await olga.goto('/operacion');
  await incident(olga, '¿Alcanza?').getByRole('button', { name: 'Reintentar todos' }).click();
  await olga.getByText('2 volvieron a fallar.').waitFor();
  await incident(olga, 'Cobrar la cuota').getByRole('button', { name: 'Reintentar todos' }).click();
  await olga.getByText('Se reintentaron 2.').waitFor();
  await incident(olga, 'Cobrar la cuota').waitFor({ state: 'detached' });
  const waiting = await office.server.ask('admin', '/engine-rest/external-task?topicName=cobro');
  assert.deepEqual(
    waiting.map((it) => it.retries > 0 || it.retries === null),
    [true, true],
  );
});

test('a timer is run before its time', async () => {
  const olga = await office.person('olga');
  await olga.goto('/operacion?parte=relojes');
  const row = olga.getByRole('row', { name: /Bueno/ });
  await row.getByText('Esperar una semana').waitFor();
  await row.getByRole('button', { name: 'Ejecutar ahora' }).click();
  await olga.getByRole('dialog').getByRole('button', { name: 'Ejecutar ahora' }).click();
  await row.waitFor({ state: 'detached' });
  const past = await office.server.ask('admin', '/api/cases?search=Bueno');
  assert.equal(past.items[0].state, 'completed');
});

test('cases are suspended, resumed, modified and canceled, each with a reason that is kept', async () => {
  const id = await office.server.start('ana', '2026-70');
  await office.server.start('ana', '2026-71');
  const olga = await office.person('olga');
  await olga.goto('/operacion?parte=casos&buscar=2026-70');
  const row = olga.getByRole('row', { name: /2026-70/ });
  await row.getByRole('button', { name: 'Suspender' }).click();
  await sayWhy(olga, 'Suspender', 'Se espera un documento');
  await row.getByText('Suspendido').waitFor();
  await row.getByRole('button', { name: 'Reanudar' }).click();
  await sayWhy(olga, 'Reanudar', 'Llegó el documento');
  await row.getByText('En curso').waitFor();

  await row.getByRole('link', { name: 'Modificar' }).click();
  await olga.getByLabel('Revisar alianzas, convenios y redes').check();
  const begin = olga.getByLabel('Comenzar en');
  await begin.selectOption({ label: 'Diagnosticar necesidades de alianzas' });
  await olga.getByRole('button', { name: 'Modificar el caso' }).click();
  await sayWhy(olga, 'Modificar el caso', 'Ya se hizo en papel');
  await olga.getByRole('heading', { name: 'Caso 2026-70' }).waitFor();
  const tasks = await office.server.ask('admin', `/engine-rest/task?processInstanceId=${id}`);
  assert.deepEqual(
    tasks.map((it) => it.taskDefinitionKey),
    ['diagnosticar_necesidades'],
  );

  await olga.goto('/operacion?parte=casos&buscar=2026-71');
  const other = olga.getByRole('row', { name: /2026-71/ });
  await other.getByRole('button', { name: 'Cancelar caso' }).click();
  await sayWhy(olga, 'Cancelar caso', 'Se pidió por error');
  await other.waitFor({ state: 'detached' });

  const aurora = await office.person('aurora');
  await aurora.goto('/auditoria/desvios');
  await aurora
    .getByRole('row', { name: /2026-71/ })
    .getByText('Se pidió por error')
    .waitFor();
  await aurora
    .getByRole('row', { name: /2026-70/ })
    .getByText('Ya se hizo en papel')
    .waitFor();
});

test('versions tell when and why they were deployed', async () => {
  const olga = await office.person('olga');
  await olga.goto('/operacion?parte=versiones');
  await olga.getByRole('row', { name: /Pagos/ }).getByText('pagos.bpmn').waitFor();
});

test('a try-out does the work of programs and retries an incident', async () => {
  const diego = await office.person('diego');
  await diego.goto('/disenar/pagos');
  await diego.getByRole('tab', { name: 'Probar' }).click();
  await diego.getByRole('button', { name: 'Comenzar la prueba' }).click();
  const dialog = diego.getByRole('dialog');
  await diego.getByLabel('Datos de ejemplo').fill('{"monto": 2}');
  await dialog.getByRole('button', { name: 'Continuar' }).click();
  const side = diego.locator('.bench-side');
  await side.getByRole('button', { name: 'Hacer el trabajo' }).click();
  await dialog.getByRole('button', { name: 'Continuar' }).click();
  const retry = side.getByRole('button', { name: 'Reintentar' });
  await retry.click();
  await side.getByText(/expected a condition/).waitFor(); // It fails again for the same reason.
  await retry.waitFor();
});
