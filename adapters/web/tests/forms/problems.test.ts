import { expect, it } from 'vitest';
import { problemsIn } from '~/forms/problems';

it('sums up what the form shows, in its order, each leading to its field', () => {
  document.body.innerHTML = `<div id="form">
    <div class="fjs-form-field fjs-has-errors"><label class="fjs-form-field-label">Nombre *</label>
      <input id="nombre"><div class="fjs-form-field-error">Obligatorio.</div></div>
    <div class="fjs-form-field"><label class="fjs-form-field-label">Bien</label><input></div>
    <div class="fjs-form-field fjs-has-errors"><label class="fjs-form-field-label">Meta</label>
      <input><div class="fjs-form-field-error">Mínimo 1.</div></div>
  </div>`;
  const problems = problemsIn(document.getElementById('form') as HTMLElement);
  expect(problems.map(({ label, message }) => [label, message])).toEqual([
    ['Nombre', 'Obligatorio.'],
    ['Meta', 'Mínimo 1.'],
  ]);
  problems[0]?.focus();
  expect(document.activeElement?.id).toBe('nombre');
});
