// Attacks on the sign-in, on others' work, and through what people write.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signIn } from './lib/people.mjs';
import { openOffice } from './lib/office.mjs';

const office = openOffice();

const wrong = 'El usuario o la contraseña no son correctos.';

test('a wrong password and an unknown user look the same, and guessing is slowed down', async () => {
  const page = await office.page();
  await signIn(page, 'gloria', 'no');
  await page.getByText(wrong).waitFor();
  await signIn(page, 'nadie', 'no');
  await page.getByText(wrong).waitFor();
  const statuses = [];
  for (let n = 0; n < 30; ++n) {
    const response = await page.request.post('/api/session', {
      data: { user: 'gloria', password: `no${n}` },
      headers: { 'X-Requested-With': 'cauce' },
    });
    statuses.push(response.status());
  }
  assert.ok(statuses.includes(429), `answers: ${statuses}`);
});

test('a foreign task looks as if it did not exist', async () => {
  await office.server.start('ana', '2026-40');
  const [task] = await office.server.ask(
    'admin',
    '/engine-rest/task?taskDefinitionKey=revisar_alianzas',
  );
  const tomas = await office.person('tomas');
  await tomas.goto(`/tareas/${task.id}`);
  await tomas.getByText('Esta tarea no existe o no es de su rol.').waitFor();
  const claimed = await tomas.evaluate(async (id) => {
    const { csrf } = await (await fetch('/api/session')).json();
    const headers = {
      'Content-Type': 'application/json',
      'X-CSRF-Token': csrf,
    };
    const body = JSON.stringify({ userId: 'tomas' });
    return (
      await fetch(`/engine-rest/task/${id}/claim`, {
        method: 'POST',
        headers,
        body,
      })
    ).status;
  }, task.id);
  assert.ok(claimed >= 400);
});

test('a forged session is none, and a change needs the token of the session', async () => {
  const page = await office.page();
  await page
    .context()
    .addCookies([{ name: 'cauce_session', value: 'a'.repeat(43), url: office.url }]);
  await page.goto('/tareas');
  await page.getByRole('heading', { name: 'Entrar' }).waitFor();

  const ana = await office.person('ana');
  const status = await ana.evaluate(async () => {
    const headers = { 'Content-Type': 'application/json' };
    return (
      await fetch('/engine-rest/process-definition/key/ps54/start', {
        method: 'POST',
        headers,
        body: '{}',
      })
    ).status;
  });
  assert.equal(status, 403);
});

test('the cookie of the session is out of reach of scripts and of other sites', async () => {
  const ana = await office.person('ana');
  const [cookie] = await ana.context().cookies();
  assert.equal(cookie.httpOnly, true);
  assert.equal(cookie.sameSite, 'Strict');
  assert.equal(await ana.evaluate(() => document.cookie), '');
});

test('signing out ends the session, also for who kept the cookie', async () => {
  const ana = await office.person('ana');
  const cookies = await ana.context().cookies();
  await ana.getByRole('button', { name: /Ana Contreras/ }).click();
  await ana.getByRole('button', { name: 'Cerrar sesión' }).click();
  await ana.getByRole('heading', { name: 'Entrar' }).waitFor();
  await ana.context().addCookies(cookies);
  await ana.goto('/tareas');
  await ana.getByRole('heading', { name: 'Entrar' }).waitFor();
});

test('a script in a variable is text wherever it is shown', async () => {
  const attack = '<img src=x onerror="window.attacked=1"><script>window.attacked=1</script>';
  const id = await office.server.start('ana', attack);
  await office.server.complete(id, 'ana', 'revisar_alianzas', {
    vinculos: [
      {
        nombre: attack,
        tipo_vinculo: 'convenio_declarado',
        objetivo_estrategico: attack,
        estado: 'vigente',
      },
    ],
  });
  const admin = await office.person('admin');
  const [task] = await office.server.ask(
    'admin',
    '/engine-rest/task?taskDefinitionKey=registrar_estudio',
  );
  for (const path of [
    '/tareas?lista=todas',
    `/tareas/${task.id}`,
    `/casos/${id}`,
    '/registros/alianzas_vigentes',
    '/auditoria',
    `/auditoria/casos/${id}`,
    `/auditoria/casos/${id}/informe`,
    '/operacion?parte=casos',
  ]) {
    await admin.goto(path);
    await admin.getByText('onerror').first().waitFor();
    assert.equal(await admin.evaluate(() => window.attacked), undefined, path);
  }
});
