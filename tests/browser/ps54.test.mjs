// PS54 whole, by two people in two browsers, from the first review to the last replacement.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOffice } from './lib/office.mjs';
import { choose, completeTask, pick, takeTask, write } from './lib/work.mjs';

const office = openOffice();

async function askForEvaluation(page, caseId, alliance) {
  await page.goto(`/casos/${caseId}`);
  const event = page.locator('.items > li', {
    hasText: `Evaluación solicitada · ${alliance}`,
  });
  await event.getByRole('button', { name: 'Avisar' }).click();
  await page.getByLabel('Motivo').fill('El socio cambió de giro');
  await page.locator('dialog').getByRole('button', { name: 'Avisar' }).click();
  await page.getByText('Aviso recibido por el caso.').waitFor();
}

async function replace(ana, gabriel, alliance) {
  await takeTask(ana, `Evaluar la pertinencia de mantener la alianza · ${alliance}`);
  await pick(ana, 'Decisión', 'No mantenerla: buscar reemplazo');
  // Nothing speaks against the alliance yet: the form asks why, and does not go on without it.
  const reason = ana.getByLabel('Por qué decide contra la recomendación');
  await reason.waitFor();
  await ana.getByRole('button', { name: 'Completar tarea' }).click();
  await ana.getByRole('alert').getByText('Falta corregir').waitFor();
  await reason.fill('El socio ya no atiende a personas de la comuna');
  await completeTask(ana);

  await takeTask(gabriel, `Evaluar nuevas alianzas para su reemplazo · ${alliance}`);
  await write(gabriel, 'Recursos que se deben cubrir', 'Prácticas y vacantes');
  await write(gabriel, 'Nuevas alianzas que podrían reemplazarla', 'Otro liceo de la comuna');
  await completeTask(gabriel);
  await takeTask(gabriel, `Buscar posibles socios de reemplazo · ${alliance}`);
  await write(gabriel, 'Nombre de la institución', `Socio nuevo por ${alliance}`);
  await write(gabriel, 'Qué puede aportar', 'Prácticas');
  await completeTask(gabriel);
}

test('two people do PS54 from the first review to the last replacement', async () => {
  const ana = await office.person('ana');
  const gabriel = await office.person('gabriel');

  await ana.goto('/iniciar');
  await ana.getByRole('button', { name: /Iniciar: Alianzas/ }).click();
  await ana.getByLabel('Nombre o número del caso').fill('2026-01');
  await ana.locator('dialog').getByRole('button', { name: 'Iniciar' }).click();
  await ana.getByRole('heading', { name: 'Revisar alianzas, convenios y redes' }).waitFor();
  await ana.getByRole('button', { name: 'Tomar esta tarea' }).click();
  await write(ana, 'Nombre de la alianza o institución', 'Liceo Industrial');
  await choose(ana, 'Tipo de vínculo', 'Convenio declarado');
  await write(ana, 'Objetivo estratégico', 'Prácticas de egresados');
  await completeTask(ana);

  await takeTask(ana, 'Registrar en el Estudio Territorial');
  await ana.getByText('Liceo Industrial').first().waitFor();
  await completeTask(ana);
  await takeTask(ana, 'Diagnosticar necesidades');
  await completeTask(ana);
  await takeTask(ana, 'Evaluar la necesidad de nuevas redes');
  await pick(ana, '¿Agregar nuevas redes?', 'Sí');
  await completeTask(ana);

  await takeTask(gabriel, 'Buscar posibles socios');
  await write(gabriel, 'Nombre de la institución', 'Cámara de Comercio');
  await write(gabriel, 'Qué puede aportar', 'Vacantes locales');
  await completeTask(gabriel);
  await takeTask(gabriel, 'Reunirse, negociar y establecer acuerdos');
  await gabriel.getByText('Vacantes locales').waitFor();
  await gabriel.getByRole('button', { name: 'Agregar' }).click();
  await write(gabriel, 'Institución', 'Cámara de Comercio');
  await choose(gabriel, 'Tipo de vínculo', 'Entendimiento mutuo');
  await write(gabriel, 'Objetivo estratégico', 'Vacantes locales');
  await write(gabriel, 'Qué se acordó', 'Avisan sus vacantes cada mes');
  await completeTask(gabriel);
  await takeTask(ana, 'Registrar las nuevas alianzas');
  await completeTask(ana);

  await takeTask(ana, 'Monitorear la alianza · Liceo Industrial');
  await write(ana, 'Indicador', 'Derivaciones');
  await write(ana, 'Meta', '10');
  await write(ana, 'Valor alcanzado', '12');
  await write(ana, 'Personas derivadas', '12');
  await write(ana, 'Personas colocadas', '7');
  await write(ana, 'Impresión del Encargado', 'Funciona bien');
  await choose(ana, 'A quién del equipo se consulta', 'Tomás Rojas');
  await completeTask(ana);

  const [{ id }] = await office.server.ask(
    'admin',
    '/engine-rest/process-instance?businessKey=2026-01',
  );
  for (const alliance of ['Liceo Industrial', 'Cámara de Comercio']) {
    await askForEvaluation(ana, id, alliance);
    await replace(ana, gabriel, alliance);
  }

  await ana.goto(`/casos/${id}`);
  await ana.getByText('Terminado').first().waitFor();
  await ana.goto('/registros/alianzas_vigentes');
  await ana.getByRole('button', { name: 'Liceo Industrial' }).click();
  await ana
    .getByRole('dialog')
    .getByText('Ana Contreras')
    .or(ana.getByText('Usted'))
    .first()
    .waitFor();
  assert.deepEqual([...ana.troubles, ...gabriel.troubles], []);
});
