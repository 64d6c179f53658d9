// Every page: no violation that axe finds, in both languages and themes; nothing the content
// security policy stops; no sideways scrolling at 320 pixels; and a light first page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './lib/axe.mjs';
import { caseUpTo, sence } from './lib/alliances.mjs';
import { openOffice } from './lib/office.mjs';

let paths;
let dialogs;
const office = openOffice(async (server) => {
  const id = await caseUpTo(server, '2026-50', { vinculos: [sence] });
  await server.deploy('permiso_1.bpmn');
  const old = await server.start('admin', 'P-1', { process: 'permiso' });
  const { definitionId } = await server.ask('admin', `/api/cases/${old}`);
  await server.deploy('permiso_2.bpmn');
  const [task] = await server.ask('admin', '/engine-rest/task');
  paths = [
    '/tareas?lista=todas',
    `/tareas/${task.id}`,
    '/iniciar',
    `/casos/${id}`,
    '/registros',
    '/registros/alianzas_vigentes',
    '/registros/alianzas_vigentes?registro=sence',
    '/auditoria',
    `/auditoria/casos/${id}`,
    `/auditoria/casos/${id}/informe`,
    '/auditoria/mapa',
    '/auditoria/desvios',
    '/auditoria/exportar',
    '/auditoria/lecturas',
    '/operacion',
    '/operacion?parte=casos',
    '/operacion?parte=relojes',
    '/operacion?parte=versiones',
    `/operacion/casos/${id}`,
    `/operacion/trasladar/${definitionId}`,
    '/procesos',
    '/disenar/ps54',
    '/disenar/ps54/comparar/1/1',
    '/formularios/monitorear_alianza',
    '/decisiones/pertinencia',
    '/cuentas',
    '/cuenta',
    '/no-existe',
  ];
  // By the button that opens each, in both languages.
  dialogs = [
    ['/iniciar', ['Iniciar: Alianzas', 'Start: Alianzas']],
    [`/tareas/${task.id}`, ['Reasignar', 'Reassign']],
    [`/tareas/${task.id}`, ['Plazo y recordatorio', 'Due date and reminder']],
    [`/casos/${id}`, ['Avisar: Alianza agregada', 'Notify: Alianza agregada']],
    ['/registros/alianzas_vigentes', ['SENCE Maule', 'SENCE Maule']],
    ['/operacion?parte=casos', ['Suspender', 'Suspend']],
    ['/operacion?parte=casos', ['Cancelar caso', 'Cancel case']],
    ['/operacion?parte=relojes', ['Ejecutar ahora', 'Run now']],
    [
      `/operacion/casos/${id}`,
      ['Modificar el caso', 'Modify the case'],
      (page) => page.getByRole('combobox').selectOption({ index: 1 }),
    ],
    [
      `/operacion/trasladar/${definitionId}`,
      ['Trasladar 1 caso', 'Move 1 case'],
      (page) => page.getByLabel('P-1').check(),
    ],
    ['/procesos', ['Nuevo proceso', 'New process']],
    ['/procesos', ['Nuevo formulario', 'New form']],
    ['/procesos', ['Nueva decisión', 'New decision']],
    ['/cuentas', ['Nueva cuenta', 'New account']],
    [`/auditoria/casos/${id}`, ['Ver el formulario de entonces', 'See the form of then']],
  ];
});
async function settled(page) {
  await page.locator('h1, .empty').first().waitFor();
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
}

for (const [language, theme, width] of [
  ['es', 'light', 1400],
  ['en', 'dark', 1400],
  ['es', 'dark', 320],
]) {
  test(`every page is sound in ${language}, ${theme}, at ${width} pixels`, async () => {
    const page = await office.person('admin', {
      language,
      theme,
      width,
    });
    const found = [];
    for (const path of paths) {
      await page.goto(path);
      await settled(page);
      for (const it of await violations(page)) found.push(`${path}: ${it}`);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (sideways > 0) found.push(`${path}: ${sideways} pixels too wide`);
      for (const trouble of page.troubles.splice(0)) found.push(`${path}: ${trouble}`);
    }
    assert.deepEqual(found, []);
  });
}

for (const [language, theme, width] of [
  ['es', 'light', 1400],
  ['en', 'dark', 320],
]) {
  test(`every dialog is sound in ${language}, ${theme}, at ${width} pixels`, async () => {
    const page = await office.person('admin', { language, theme, width });
    const found = [];
    for (const [path, [spanish, english], before] of dialogs) {
      const button = language === 'es' ? spanish : english;
      await page.goto(path);
      await settled(page);
      await before?.(page);
      await page.getByRole('button', { name: button }).first().click();
      await page.getByRole('dialog').waitFor();
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      for (const it of await violations(page)) found.push(`${path}, ${button}: ${it}`);
      for (const trouble of page.troubles.splice(0)) found.push(`${path}: ${trouble}`);
    }
    assert.deepEqual(found, []);
  });
}

test('the sign-in is sound', async () => {
  const page = await office.page({ width: 320 });
  await page.goto('/entrar');
  await page.getByRole('heading').waitFor();
  assert.deepEqual(await violations(page), []);
});

test('the first page takes less than 200 KB, and no request leaves the machine', async () => {
  const page = await office.page();
  const others = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(office.url) && !request.url().startsWith('data:'))
      others.push(request.url());
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength;
  });
  await page.goto('/entrar');
  await page.locator('input[autocomplete=username]').fill('ana');
  await page.locator('input[autocomplete=current-password]').fill('ana');
  await page.locator('button[type=submit]').click();
  await page.getByRole('heading', { name: 'Tareas', exact: true }).waitFor();
  await settled(page);
  assert.ok(bytes < 200_000, `${bytes} bytes`);
  assert.deepEqual(others, []);
});
