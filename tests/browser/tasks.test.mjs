// Working side by side: one task for two, drafts on another machine, what is wrong summed up.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, personAt } from './lib/people.mjs';
import { startServer } from './lib/server.mjs';
import { completeTask, openList, takeTask, write } from './lib/work.mjs';

let server;
let browser;
before(async () => {
  server = await startServer();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function caseUpTo(businessKey, agregar) {
  const id = await server.start('ana', businessKey);
  await server.complete(id, 'ana', 'revisar_alianzas', { vinculos: [] });
  await server.complete(id, 'ana', 'registrar_estudio');
  await server.complete(id, 'ana', 'diagnosticar_necesidades');
  await server.complete(id, 'ana', 'evaluar_nuevas_redes', {
    agregar_redes: agregar,
  });
}

test('of two who take a task at once, one has it and the other is told who', async () => {
  await caseUpTo('2026-10', true);
  const gabriel = await personAt(browser, server.url, 'gabriel');
  const gloria = await personAt(browser, server.url, 'gloria');
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
  const [task] = await server.ask('admin', '/engine-rest/task?taskDefinitionKey=buscar_socios');
  assert.equal(task.assignee, winner === gabriel ? 'gabriel' : 'gloria');
});

test('a draft saves itself, valid or not, and comes back on another machine', async () => {
  await server.start('ana', '2026-11');
  const here = await personAt(browser, server.url, 'ana');
  await takeTask(here, '2026-11');
  await write(here, 'Nombre de la alianza o institución', 'Li');
  await here.getByText('Borrador guardado').waitFor();

  const there = await personAt(browser, server.url, 'ana');
  await there.goto('/tareas');
  await there.locator('.items > li', { hasText: '2026-11' }).getByText('Con borrador').waitFor();
  await there.locator('.items > li', { hasText: '2026-11' }).getByRole('link').click();
  await there.getByText('Recuperamos su borrador').waitFor();
  assert.equal(await there.getByLabel('Nombre de la alianza o institución').inputValue(), 'Li');
});

test('what is wrong is summed up, has the focus, and leads to its field', async () => {
  await server.start('ana', '2026-12');
  const ana = await personAt(browser, server.url, 'ana');
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
  const id = await server.start('ana', '2026-13');
  await server.complete(id, 'ana', 'revisar_alianzas', { vinculos: [] });
  const ana = await personAt(browser, server.url, 'ana');
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
  const id = await server.start('ana', '2026-14');
  await server.complete(id, 'ana', 'revisar_alianzas', { vinculos: [] });
  const ana = await personAt(browser, server.url, 'ana');
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
  const ana = await personAt(browser, server.url, 'ana');
  await ana.goto('/tareas?lista=rol&buscar=2026-15');
  await ana.getByText('Ninguna tarea coincide').waitFor();
  await server.start('ana', '2026-15');
  await ana.getByRole('link', { name: 'Revisar alianzas' }).waitFor();
});
