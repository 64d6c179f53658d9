// What is wrong in a form, in the order of its fields, as the form shows it.
export interface Problem {
  label: string;
  message: string;
  focus: () => void;
}

const focusable = 'input:not([type=hidden]), select, textarea, button, [tabindex="0"]';

function labelOf(field: Element): string {
  const label = field.querySelector('.fjs-form-field-label, legend, label');
  return (label?.textContent ?? '').replace(/\s*\*\s*$/, '').trim();
}

export function problemsIn(form: Element): Problem[] {
  return [...form.querySelectorAll('.fjs-form-field.fjs-has-errors')]
    .filter((field) => field.querySelector('.fjs-form-field-error'))
    .map((field) => ({
      label: labelOf(field),
      message: [...field.querySelectorAll('.fjs-form-field-error')]
        .map((error) => error.textContent?.trim() ?? '')
        .join(' '),
      focus: () => field.querySelector<HTMLElement>(focusable)?.focus(),
    }));
}
