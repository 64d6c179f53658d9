// A designer changes PS54: drawing and XML are one, bad XML harms nothing, old cases go on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './lib/axe.mjs';
import { openOffice } from './lib/office.mjs';

const office = openOffice();

// Pastes over the whole text of the XML editor.
async function writeXml(page, change) {
  await page.getByRole('tab', { name: 'XML' }).click();
  const editor = page.locator('.cm-content');
  await editor.waitFor();
  const before = await page.evaluate(async (key) => {
    const [latest] = await (
      await fetch(`/engine-rest/process-definition?key=${key}&latestVersion=true`)
    ).json();
    return (await (await fetch(`/engine-rest/process-definition/${latest.id}/xml`)).json())
      .bpmn20Xml;
  }, 'ps54');
  await editor.click();
  await page.keyboard.press('Control+A');
  await editor.evaluate((content, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    content.dispatchEvent(
      new ClipboardEvent('paste', {
        clipboardData,
        bubbles: true,
        cancelable: true,
      }),
    );
  }, change(before));
}

test('bad XML never replaces a good drawing', async () => {
  const designer = await office.person('diego');
  await designer.goto('/disenar/ps54');
  await designer.locator('[data-element-id=revisar_alianzas]').first().waitFor();
  await writeXml(designer, (xml) => xml.replace('</process>', ''));
  await designer.getByText('Este XML no se puede dibujar').waitFor();
  await designer.locator('.finding').first().waitFor();
  await designer.getByRole('tab', { name: 'Diagrama' }).click();
  await designer.locator('[data-element-id=revisar_alianzas]').first().waitFor();
});

test('a finding stands at its line and at its element', async () => {
  const designer = await office.person('diego');
  await designer.goto('/disenar/ps54');
  await designer.locator('[data-element-id=revisar_alianzas]').first().waitFor();
  await writeXml(designer, (xml) => xml.replace('agregar_redes = true', 'agregar_redes = )'));
  const finding = designer.locator('.finding').first();
  await finding.waitFor();
  assert.match(await finding.textContent(), /línea \d+/);
  // In plain words, and below them what the server says.
  assert.match(await finding.textContent(), /Una expresión FEEL está mal escrita/);
  assert.match(await finding.locator('[lang=en]').textContent(), /^expected .*feel-syntax$/);
  await finding.click();
  await designer.locator('.cm-lint-marker-error').first().hover();
  const told = designer.locator('.cm-tooltip');
  await told.getByText('Una expresión FEEL está mal escrita').waitFor();
  await told.locator('[lang=en]', { hasText: 'expected ' }).waitFor();
});

test('a task and a condition are added and deployed, and old cases go on as they were', async () => {
  const old = await office.server.start('ana', '2026-30');
  const designer = await office.person('diego');
  await designer.goto('/disenar/ps54');
  await designer.locator('[data-element-id=revisar_alianzas]').first().waitFor();
  // A second look before the study, and no search for partners without a ground for it.
  await writeXml(designer, (xml) =>
    xml
      .replace(
        /(<sequenceFlow id="a_registrar_estudio"[^>]*targetRef=")registrar_estudio"/,
        '$1segunda_revision"',
      )
      .replace(
        '<userTask id="registrar_estudio"',
        `<userTask id="segunda_revision" name="Segunda revisión" camunda:candidateGroups="encargado">
           <incoming>a_registrar_estudio</incoming><outgoing>a_estudio</outgoing></userTask>
         <sequenceFlow id="a_estudio" sourceRef="segunda_revision" targetRef="registrar_estudio"/>
         <userTask id="registrar_estudio"`,
      )
      .replace(
        '<incoming>a_registrar_estudio</incoming>\n      <outgoing>a_diagnosticar',
        '<incoming>a_estudio</incoming>\n      <outgoing>a_diagnosticar',
      )
      .replace('agregar_redes = true', 'agregar_redes = true and fundamento_redes != null')
      .replace(
        '<bpmndi:BPMNShape id="registrar_estudio',
        `<bpmndi:BPMNShape id="segunda_revision_forma" bpmnElement="segunda_revision"><dc:Bounds x="300" y="900" width="100" height="80"/></bpmndi:BPMNShape>
         <bpmndi:BPMNEdge id="a_estudio_trazo" bpmnElement="a_estudio"><di:waypoint x="400" y="940"/><di:waypoint x="440" y="940"/></bpmndi:BPMNEdge>
         <bpmndi:BPMNShape id="registrar_estudio`,
      ),
  );
  // It is drawn while the text is looked at.
  const added = designer.locator('[data-element-id=segunda_revision]').first();
  await added.waitFor({ state: 'attached' });
  await designer.getByRole('tab', { name: 'Diagrama' }).click();
  await added.waitFor();
  await designer.getByText('0 errores').waitFor();
  await designer.getByRole('button', { name: 'Publicar' }).click();
  const dialog = designer.getByRole('dialog');
  await dialog.getByText('1 caso en curso sigue con la versión 1').waitFor();
  await dialog.getByText('Segunda revisión').first().waitFor();
  assert.deepEqual(await violations(designer), []);
  await dialog.getByLabel('Comentario').fill('Segunda revisión antes del estudio');
  await dialog.getByRole('button', { name: 'Publicar' }).click();
  await designer.getByText('Publicado.').waitFor();

  const fresh = await office.server.start('ana', '2026-31');
  const tasks = async (id) =>
    (await office.server.ask('admin', `/engine-rest/task?processInstanceId=${id}`)).map(
      (it) => it.taskDefinitionKey,
    );
  for (const id of [old, fresh])
    await office.server.complete(id, 'ana', 'revisar_alianzas', {
      vinculos: [],
    });
  assert.deepEqual(await tasks(old), ['registrar_estudio']);
  assert.deepEqual(await tasks(fresh), ['segunda_revision']);

  await designer.goto('/disenar/ps54/comparar/1/2');
  const table = designer.getByRole('table');
  await table.getByText('Segunda revisión').waitFor();
  await table.getByText('fundamento_redes').waitFor();
});

test('the try-out runs the drawing and leaves nothing behind', async () => {
  const count = async () =>
    (await office.server.ask('admin', '/engine-rest/history/process-instance/count')).count;
  const before = await count();
  const designer = await office.person('diego');
  await designer.goto('/disenar/ps54');
  await designer.getByRole('tab', { name: 'Probar' }).click();
  await designer.getByRole('button', { name: 'Comenzar la prueba' }).click();
  await designer.getByRole('dialog').getByRole('button', { name: 'Continuar' }).click();
  const side = designer.locator('.bench-side');
  await side.getByText('Revisar alianzas, convenios y redes').waitFor();
  await side.getByRole('button', { name: 'Completar' }).click();
  await designer.getByLabel('Datos de ejemplo').fill('{"vinculos": []}');
  await designer.getByRole('dialog').getByRole('button', { name: 'Continuar' }).click();
  await designer.locator('[data-element-id=revisar_alianzas].done').waitFor();
  assert.equal(await count(), before);
});
