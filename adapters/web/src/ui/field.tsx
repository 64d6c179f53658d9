// Fields: a label, what to write, a hint, and what is wrong, tied together for screen readers.
import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icons';

interface Around {
  label: string;
  hint?: ComponentChildren;
  error?: string | null;
  hideLabel?: boolean;
}

interface Ids {
  id: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: 'true' | undefined;
}

function Field({
  label,
  hint,
  error,
  hideLabel,
  children,
}: Around & { children: (ids: Ids) => ComponentChildren }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id} class={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? 'true' : undefined,
      })}
      {hint && (
        <span id={`${id}-hint`} class="hint">
          {hint}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} class="field-error">
          {error}
        </span>
      )}
    </div>
  );
}

type Input<E extends HTMLElement> = Omit<
  JSX.HTMLAttributes<E>,
  'value' | 'onInput' | 'onChange'
> & {
  value: string;
  onValue: (value: string) => void;
  small?: boolean;
  required?: boolean;
  disabled?: boolean;
  readOnly?: boolean;
};

const look = (small?: boolean) => (small ? 'input small' : 'input');

export function TextField({
  label,
  hint,
  error,
  hideLabel,
  onValue,
  small,
  ...rest
}: Around &
  Input<HTMLInputElement> & {
    type?: string;
    autocomplete?: string;
    min?: string;
    max?: string;
    placeholder?: string;
    maxLength?: number;
    list?: string;
    spellcheck?: boolean;
  }) {
  return (
    <Field {...{ label, hint, error, hideLabel }}>
      {(ids) => (
        <input
          class={look(small)}
          {...rest}
          {...ids}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  error,
  hideLabel,
  onValue,
  small,
  ...rest
}: Around &
  Input<HTMLTextAreaElement> & { rows?: number; maxLength?: number; spellcheck?: boolean }) {
  return (
    <Field {...{ label, hint, error, hideLabel }}>
      {(ids) => (
        <textarea
          class={look(small)}
          {...rest}
          {...ids}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export interface Choice {
  value: string;
  label: string;
}

export function SelectField({
  label,
  hint,
  error,
  hideLabel,
  onValue,
  small,
  choices,
  value,
  ...rest
}: Around & Input<HTMLSelectElement> & { choices: readonly Choice[] }) {
  return (
    <Field {...{ label, hint, error, hideLabel }}>
      {(ids) => (
        <select
          class={look(small)}
          {...rest}
          {...ids}
          value={value}
          onChange={(event) => onValue(event.currentTarget.value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} selected={choice.value === value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function CheckField({
  label,
  hint,
  checked,
  onChecked,
  disabled,
}: {
  label: ComponentChildren;
  hint?: string;
  checked: boolean;
  onChecked: (checked: boolean) => void;
  disabled?: boolean;
}) {
  const id = useId();
  return (
    <div class="check">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChecked(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        {hint && (
          <div id={`${id}-hint`} class="hint">
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}

export function SearchField({
  label,
  value,
  onValue,
  placeholder,
}: {
  label: string;
  value: string;
  onValue: (value: string) => void;
  placeholder?: string;
}) {
  return (
    <div class="search">
      <Icon name="search" />
      <input
        class="input"
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </div>
  );
}
