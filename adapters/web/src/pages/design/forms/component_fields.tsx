// The properties of one component of a form.
import { useState } from 'preact/hooks';
import { t } from '../../../i18n/language';
import { CheckField, TextArea, TextField } from '../../../ui/field';
import type { Component } from './schema';

type Change = (properties: Partial<Component>) => void;

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const optionsText = (component: Component): string =>
  (component.values ?? []).map((it) => `${it.value}: ${it.label}`).join('\n');

export function parseOptions(lines: string): { label: string; value: string }[] {
  return lines
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const [value = '', ...label] = line.split(':');
      return { value: value.trim(), label: label.join(':').trim() || value.trim() };
    });
}

// What is being written stays as it is written: the line that was just begun is no option yet.
function Options({ component, onChange }: { component: Component; onChange: Change }) {
  const [lines, setLines] = useState(() => optionsText(component));
  return (
    <TextArea
      label={t('formEditor.options')}
      hint={t('formEditor.optionsHint')}
      rows={5}
      value={lines}
      onValue={(value) => {
        setLines(value);
        onChange({ values: parseOptions(value) });
      }}
    />
  );
}

function Validation({ component, onChange }: { component: Component; onChange: Change }) {
  const rules = component.validate ?? {};
  const put = (name: string, value: unknown) => {
    const next = Object.fromEntries(
      Object.entries({ ...rules, [name]: value }).filter(([, it]) => it !== undefined && it !== ''),
    );
    onChange({ validate: Object.keys(next).length > 0 ? next : undefined });
  };
  const number = (name: string, value: string) =>
    put(name, value === '' ? undefined : Number(value));
  const isText = component.type === 'textfield' || component.type === 'textarea';
  return (
    <>
      <CheckField
        label={t('formEditor.required')}
        checked={rules['required'] === true}
        onChecked={(on) => put('required', on || undefined)}
      />
      {isText && (
        <div class="form-row">
          <TextField
            label={t('formEditor.minLength')}
            type="number"
            small
            value={text(rules['minLength'])}
            onValue={(value) => number('minLength', value)}
          />
          <TextField
            label={t('formEditor.maxLength')}
            type="number"
            small
            value={text(rules['maxLength'])}
            onValue={(value) => number('maxLength', value)}
          />
        </div>
      )}
      {component.type === 'number' && (
        <div class="form-row">
          <TextField
            label={t('formEditor.min')}
            type="number"
            small
            value={text(rules['min'])}
            onValue={(value) => number('min', value)}
          />
          <TextField
            label={t('formEditor.max')}
            type="number"
            small
            value={text(rules['max'])}
            onValue={(value) => number('max', value)}
          />
        </div>
      )}
    </>
  );
}

export function ComponentFields({
  component,
  onChange,
}: {
  component: Component;
  onChange: Change;
}) {
  const isField = component.key !== undefined;
  return (
    <div class="form">
      {component.type === 'text' ? (
        <TextArea
          label={t('formEditor.text')}
          hint={t('formEditor.textHint')}
          rows={8}
          value={text(component.text)}
          onValue={(value) => onChange({ text: value })}
        />
      ) : (
        component.type !== 'separator' && (
          <TextField
            label={t('formEditor.label')}
            value={text(component.type === 'datetime' ? component['dateLabel'] : component.label)}
            onValue={(value) =>
              onChange(component.type === 'datetime' ? { dateLabel: value } : { label: value })
            }
          />
        )
      )}
      {isField && (
        <>
          <TextField
            label={t('formEditor.key')}
            hint={t('formEditor.keyHint')}
            class="input mono"
            value={text(component.key)}
            onValue={(value) => onChange({ key: value })}
          />
          <TextField
            label={t('formEditor.description')}
            value={text(component.description)}
            onValue={(value) => onChange({ description: value || undefined })}
          />
        </>
      )}
      {component.path !== undefined && (
        <TextField
          label={t('formEditor.path')}
          class="input mono"
          value={text(component.path)}
          onValue={(value) => onChange({ path: value })}
        />
      )}
      {component.values && <Options component={component} onChange={onChange} />}
      {component['dataSource'] !== undefined && (
        <TextArea
          label={t('formEditor.source')}
          rows={4}
          class="input mono"
          value={text(component['dataSource'])}
          onValue={(value) => onChange({ dataSource: value })}
        />
      )}
      {isField && <Validation component={component} onChange={onChange} />}
      <TextField
        label={t('formEditor.hide')}
        hint={t('formEditor.hideHint')}
        class="input mono"
        value={text(component.conditional?.hide)}
        onValue={(value) => onChange({ conditional: value ? { hide: value } : undefined })}
      />
    </div>
  );
}
