// What people do in the pages, as they would say it.

// The field of that label; groups of fields have labels too.
const field = (page, label, index) =>
  page.locator('input, textarea').and(page.getByLabel(label)).nth(index);

// Chooses from a drop-down list of a form.
export async function choose(page, label, option, index = 0) {
  await field(page, label, index).focus();
  await page.locator('.fjs-dropdownlist-item', { hasText: option }).first().click();
}

export async function write(page, label, text, index = 0) {
  await field(page, label, index).fill(text);
}

export async function pick(page, question, option) {
  await page
    .locator('.fjs-form-field', { hasText: question })
    .getByText(option, { exact: true })
    .click();
}

export async function openList(page, list) {
  await page.goto(`/tareas?lista=${list}`);
}

// Takes a task of one's role that has this in its title, and opens it.
export async function takeTask(page, title) {
  await openList(page, 'rol');
  const row = page.locator('.items > li', { hasText: title }).first();
  await row.getByRole('button', { name: 'Tomar' }).click();
  await page.getByText('Es suya', { exact: true }).waitFor();
  await page.locator('.form-box .fjs-form').waitFor();
}

export async function completeTask(page) {
  await page.getByRole('button', { name: 'Completar tarea' }).click();
  try {
    await page.getByRole('heading', { name: 'Listo, tarea completada' }).waitFor();
  } catch (late) {
    throw new Error(`${late.message}\n${await page.locator('main').innerText()}`);
  }
}
