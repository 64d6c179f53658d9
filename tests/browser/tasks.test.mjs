// Working side by side: one task for two, drafts on another machine, what is wrong summed up.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseUpTo } from './lib/alliances.mjs';
import { openOffice } from './lib/office.mjs';
import { completeTask, openList, takeTask, write } from './lib/work.mjs';

const office = openOffice();

test('of two who take a task at once, one has it and the other is told who', async () => {
  await caseUpTo(office.server, '2026-10', { agregar: true });
  const gabriel = await office.person('gabriel');
  const gloria = await office.person('gloria');
  for (const page of [gabriel, gloria]) {
    await openList(page, 'rol');
    await page.locator('.items > li', { hasText: 'Buscar posibles socios' }).waitFor();
  }
  // Both see it open; neither list has heard of the other when they press.
  await Promise.all(
    [gabriel, gloria].map((page) =>
      page
        .locator('.items > li', { hasText: 'Buscar posibles socios' })
        .getByRole('button')
        .click(),
    ),
  );
  const won = (page) =>
    page
      .getByText('Es suya', { exact: true })
      .waitFor()
      .then(() => page);
  const winner = await Promise.any([won(gabriel), won(gloria)]);
  const loser = winner === gabriel ? gloria : gabriel;
  const name = winner === gabriel ? 'Gabriel Fuentes' : 'Gloria Pérez';
  await loser.getByText(`${name} tomó esta tarea antes que usted`).waitFor();
  const [task] = await office.server.ask(
    'admin',
    '/engine-rest/task?taskDefinitionKey=buscar_socios',
  );
  assert.equal(task.assignee, winner === gabriel ? 'gabriel' : 'gloria');
});

test('a draft saves itself, valid or not, and comes back on another machine', async () => {
  await office.server.start('ana', '2026-11');
  const here = await office.person('ana');
  await takeTask(here, '2026-11');
  await write(here, 'Nombre de la alianza o institución', 'Li');
  await here.getByText('Borrador guardado').waitFor();

  const there = await office.person('ana');
  await there.goto('/tareas');
  await there.locator('.items > li', { hasText: '2026-11' }).getByText('Con borrador').waitFor();
  await there.locator('.items > li', { hasText: '2026-11' }).getByRole('link').click();
  await there.getByText('Recuperamos su borrador').waitFor();
  assert.equal(await there.getByLabel('Nombre de la alianza o institución').inputValue(), 'Li');
});

test('what is being written stays when another field has just changed', async () => {
  await office.server.start('ana', '2026-17');
  const ana = await office.person('ana');
  await takeTask(ana, '2026-17');
  await ana.getByLabel('Nombre de la alianza o institución').evaluate((field) => {
    field.value = 'Liceo';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const aim = ana.getByLabel('Objetivo estratégico');
  await aim.pressSequentially('Prácticas de egresados', { delay: 30 });
  assert.equal(await aim.inputValue(), 'Prácticas de egresados');
});

test('what is wrong is summed up, has the focus, and leads to its field', async () => {
  await office.server.start('ana', '2026-12');
  const ana = await office.person('ana');
  await takeTask(ana, '2026-12');
  await ana.getByRole('button', { name: 'Completar tarea' }).click();
  const summary = ana.locator('.error-summary');
  await summary.waitFor();
  assert.ok(await summary.evaluate((it) => it === document.activeElement));
  await summary.getByRole('button', { name: 'Objetivo estratégico' }).click();
  const field = ana.getByLabel('Objetivo estratégico');
  assert.ok(await field.evaluate((it) => it === document.activeElement));
});

test('by keyboard alone: from signing in to a completed task', async () => {
  const id = await office.server.start('ana', '2026-13');
  await office.server.complete(id, 'ana', 'revisar_alianzas', { vinculos: [] });
  const ana = await office.person('ana');
  const press = async (key, times = 1) => {
    for (let n = 0; n < times; ++n) await ana.keyboard.press(key);
  };
  const focusOn = async (name) => {
    for (let n = 0; n < 60; ++n) {
      const text = await ana.evaluate(() => {
        const it = document.activeElement;
        if (!it?.matches('a, button, input')) return ''; // The page or its main part.
        return it.getAttribute('aria-label') ?? it.textContent ?? '';
      });
      if (name.test(text)) return;
      await press('Tab');
    }
    assert.fail(`the focus never came to ${name}`);
  };
  await focusOn(/De mi rol/);
  await press('Enter');
  await ana.getByText('Registrar en el Estudio Territorial').waitFor();
  await focusOn(/^Tomar: Registrar en el Estudio/);
  await press('Enter');
  await ana.getByText('Es suya', { exact: true }).waitFor();
  await ana.locator('.form-box .fjs-form').waitFor();
  await focusOn(/^Completar tarea/);
  await press('Enter');
  await ana.getByRole('heading', { name: 'Listo, tarea completada' }).waitFor();
});

test('completing offers the next task of the case, and lists keep their search', async () => {
  const id = await office.server.start('ana', '2026-14');
  await office.server.complete(id, 'ana', 'revisar_alianzas', { vinculos: [] });
  const ana = await office.person('ana');
  await ana.goto('/tareas?lista=rol&buscar=2026-14');
  await ana.getByRole('link', { name: 'Registrar en el Estudio Territorial' }).click();
  await ana.getByRole('button', { name: 'Tomar esta tarea' }).click();
  await ana.getByText('Es suya', { exact: true }).waitFor();
  await completeTask(ana);
  await ana.getByRole('link', { name: 'Diagnosticar necesidades de alianzas' }).first().waitFor();
  await ana.getByRole('link', { name: 'Volver a las tareas' }).click();
  assert.match(ana.url(), /lista=rol&buscar=2026-14/);
});

test('a list hears by itself that it changed', async () => {
  const ana = await office.person('ana');
  await ana.goto('/tareas?lista=rol&buscar=2026-15');
  await ana.getByText('Ninguna tarea coincide').waitFor();
  await office.server.start('ana', '2026-15');
  await ana.getByRole('link', { name: 'Revisar alianzas' }).waitFor();
});

test('a substitute does the work of who is away, and the task says for whom', async () => {
  await caseUpTo(office.server, '2026-16', { agregar: true });
  const gabriel = await office.person('gabriel');
  await gabriel.goto('/cuenta');
  await gabriel.getByLabel('Me subroga').selectOption({ label: 'Tomás Rojas' });
  await gabriel.getByLabel('Desde', { exact: true }).fill('2020-01-01');
  await gabriel.getByLabel('Hasta', { exact: true }).fill('2099-12-31');
  await gabriel.getByRole('button', { name: 'Guardar' }).click();
  await gabriel.getByText('Tomás Rojas lo subroga').waitFor();

  const tomas = await office.person('tomas');
  await takeTask(tomas, 'Buscar posibles socios');
  await tomas.locator('.task-bar').getByText('por Gabriel Fuentes').waitFor();
  await gabriel.getByRole('button', { name: 'Quitar' }).click();
  await gabriel.getByText('Subrogancia quitada.').waitFor();
});

test('a task has its dates, is handed on with a reason, and goes back to the role', async () => {
  const id = await office.server.start('ana', '2026-17');
  await office.server.complete(id, 'ana', 'revisar_alianzas', { vinculos: [] });
  const ana = await office.person('ana');
  await takeTask(ana, '2026-17');
  await ana.getByRole('button', { name: 'Plazo y recordatorio' }).click();
  const dialog = ana.getByRole('dialog');
  await dialog.getByLabel('Plazo', { exact: true }).fill('2020-01-02T10:00');
  await dialog.getByLabel('Recordatorio', { exact: true }).fill('2020-01-01T09:00');
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await ana.getByText('Fechas guardadas.').waitFor();
  const [task] = await office.server.ask('admin', `/engine-rest/task?processInstanceId=${id}`);
  assert.match(task.due, /^2020-01-02T10:00/);
  assert.match(task.followUp, /^2020-01-01T09:00/);
  await ana.goto('/tareas?buscar=2026-17');
  await ana
    .locator('.items > li')
    .getByText(/atrasada, venció/)
    .waitFor();

  await ana.locator('.items > li').getByRole('link').first().click();
  await ana.getByRole('button', { name: 'Reasignar' }).click();
  await dialog.getByLabel('Motivo').fill('Conoce mejor el territorio');
  await dialog.getByRole('button', { name: 'Reasignar' }).click();
  await dialog.getByText('Elija a quién.').waitFor();
  await dialog.getByLabel('Nueva persona responsable').selectOption('gabriel');
  await dialog.getByRole('button', { name: 'Reasignar' }).click();
  await ana.getByText('Tarea reasignada.').waitFor();

  const gabriel = await office.person('gabriel');
  await gabriel.goto('/tareas?buscar=2026-17');
  await gabriel.locator('.items > li').getByRole('link').first().click();
  await gabriel.getByRole('button', { name: 'Devolver al rol' }).click();
  await gabriel.getByText('La tarea quedó disponible para su rol.').waitFor();
  const [free] = await office.server.ask('admin', `/engine-rest/task?processInstanceId=${id}`);
  assert.equal(free.assignee, null);
});
