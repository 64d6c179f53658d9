// The properties of what is selected on the canvas.
import { useEffect, useId, useState } from 'preact/hooks';
import type { Finding } from '../../../api/definitions';
import type { Editor, Element, Model } from '../../../drawing/open_modeler';
import { t } from '../../../i18n/language';
import { Button } from '../../../ui/button';
import { CheckField, SelectField, TextArea, TextField } from '../../../ui/field';
import { FindingText } from '../finding_text';
import { is, modelOf, put, putIn, type Target } from './access';
import { groups, storesOf, type PanelField } from './fields';

export interface Suggestions {
  groups: string[];
  forms: string[];
  decisions: string[];
}

function Field({
  target,
  field,
  suggestions,
}: {
  target: Target;
  field: PanelField;
  suggestions: Suggestions;
}) {
  const standing = field.get(target);
  const [text, setText] = useState(standing);
  const list = useId();
  useEffect(() => setText(standing), [standing, target.element]);
  const commit = () => {
    if (text !== standing) field.set(target, text);
  };
  const common = {
    label: t(field.label),
    hint: field.hint && t(field.hint),
    value: text,
    onValue: setText,
    onBlur: commit,
    small: true,
    spellcheck: false,
  };
  if (field.choices)
    return (
      <SelectField
        label={t(field.label)}
        small
        value={standing}
        onValue={(value) => field.set(target, value)}
        choices={field.choices(target).map((it) => ({ value: it.value, label: t(it.label) }))}
      />
    );
  if (field.lines) return <TextArea {...common} rows={field.lines} />;
  return (
    <>
      <TextField
        {...common}
        {...(field.suggest && { list })}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
      {field.suggest && (
        <datalist id={list}>
          {suggestions[field.suggest].map((it) => (
            <option key={it} value={it} />
          ))}
        </datalist>
      )}
    </>
  );
}

// Whether it is the flow that is taken when no condition holds.
function DefaultFlow({ target }: { target: Target }) {
  const flow = modelOf(target);
  const source = flow['sourceRef'] as Model | undefined;
  if (
    !is(flow, 'SequenceFlow') ||
    !source ||
    !/Gateway|Task|Activity|SubProcess/.test(source.$type)
  )
    return null;
  return (
    <CheckField
      label={t('panel.default')}
      checked={source['default'] === flow}
      onChecked={(on) => putIn(target, source, { default: on ? flow : undefined })}
    />
  );
}

function Loop({ target }: { target: Target }) {
  const model = modelOf(target);
  if (!/Task$|SubProcess$|CallActivity$/.test(model.$type)) return null;
  const loop = model['loopCharacteristics'] as Model | undefined;
  const factory = target.editor.get('bpmnFactory');
  const change = (kind: string) => {
    if (kind === 'none') return put(target, { loopCharacteristics: undefined });
    const made =
      loop && is(loop, 'MultiInstanceLoopCharacteristics')
        ? loop
        : factory.create('bpmn:MultiInstanceLoopCharacteristics');
    if (made === loop) return putIn(target, made, { isSequential: kind === 'sequential' });
    made.set('isSequential', kind === 'sequential');
    return put(target, { loopCharacteristics: made });
  };
  const standing =
    !loop || !is(loop, 'MultiInstanceLoopCharacteristics')
      ? 'none'
      : loop['isSequential']
        ? 'sequential'
        : 'parallel';
  return (
    <SelectField
      label={t('panel.repeats')}
      small
      value={standing}
      onValue={change}
      choices={(['none', 'parallel', 'sequential'] as const).map((it) => ({
        value: it,
        label: t(`panel.repeats.${it}`),
      }))}
    />
  );
}

export function Panel({
  editor,
  element,
  suggestions,
  findings,
}: {
  editor: Editor;
  element: Element | null;
  suggestions: Suggestions;
  findings: readonly Finding[];
}) {
  if (!element) return <p class="soft card-body">{t('panel.nothing')}</p>;
  const target: Target = { editor, element: element.labelTarget ?? element };
  const model = modelOf(target);
  const stores = storesOf(model);
  return (
    <div class="panel">
      <header>
        <h2>{String(model['name'] ?? '') || model.id}</h2>
        <p class="small soft mono">
          {model.$type.replace('bpmn:', '')} · {model.id}
        </p>
        {findings.map((it, index) => (
          <p key={index} class="field-error">
            <FindingText finding={it} />
          </p>
        ))}
      </header>
      {groups.map(({ title, fields }) => {
        const shown = fields.filter((it) => it.applies(model));
        const isLoop =
          title === 'panel.loop' && /Task$|SubProcess$|CallActivity$/.test(model.$type);
        if (shown.length === 0 && !isLoop) return null;
        return (
          <section key={title} class="panel-group">
            <h3>{t(title)}</h3>
            {isLoop && <Loop target={target} />}
            {shown.map((field) => (
              <Field
                key={`${model.id} ${field.label}`}
                target={target}
                field={field}
                suggestions={suggestions}
              />
            ))}
            {title === 'panel.flow' && <DefaultFlow target={target} />}
          </section>
        );
      })}
      {stores.length > 0 && (
        <section class="panel-group">
          <h3>{t('panel.stores')}</h3>
          <p class="small">{[...new Set(stores)].join(', ')}</p>
          <p class="hint">{t('panel.storesHint')}</p>
        </section>
      )}
      <div class="panel-group">
        <Button small icon="close" onClick={() => editor.get('selection').select(null)}>
          {t('panel.unselect')}
        </Button>
      </div>
    </div>
  );
}
