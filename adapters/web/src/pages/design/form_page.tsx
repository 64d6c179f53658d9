// Editing a form: its fields, the properties of one, and the form as people will see it.
import { useState } from 'preact/hooks';
import { formByDigest } from '../../api/forms';
import { isRequestError } from '../../api/errors';
import { useAsked } from '../../api/use_asked';
import { FormView } from '../../forms/form_view';
import { t } from '../../i18n/language';
import { Button } from '../../ui/button';
import { SelectField, TextArea } from '../../ui/field';
import { PageHead } from '../../ui/page_head';
import { Await, Empty } from '../../ui/states';
import { Tabs } from '../../ui/tabs';
import { useDebounced } from '../../ui/use_debounced';
import { DeployForm } from './deploy_form';
import { ComponentFields } from './forms/component_fields';
import {
  change,
  componentAt,
  fieldTypes,
  insert,
  isKnownType,
  linesOf,
  move,
  newComponent,
  parseSchema,
  removeAt,
  titleOf,
  type FormSchema,
  type Path,
} from './forms/schema';
import { useUnsaved } from './unsaved';
import '../../styles/design.css';

const nothing = {};

async function open(id: string, signal: AbortSignal): Promise<FormSchema> {
  try {
    return (await formByDigest(id, signal)) as FormSchema;
  } catch (error) {
    if (isRequestError(error) && error.status === 404)
      return { type: 'default', id, schemaVersion: 18, components: [] };
    throw error;
  }
}

function Fields({
  schema,
  chosen,
  onChoose,
  onSchema,
}: {
  schema: FormSchema;
  chosen: Path | null;
  onChoose: (path: Path | null) => void;
  onSchema: (schema: FormSchema) => void;
}) {
  const [type, setType] = useState<string>('textfield');
  const lines = linesOf(schema.components);
  const add = () => {
    const added = insert(schema, chosen, newComponent(type, lines.length + 1));
    onSchema(added.schema);
    onChoose(added.path);
  };
  const shift = (by: -1 | 1) => {
    if (!chosen) return;
    const moved = move(schema, chosen, by);
    onSchema(moved.schema);
    onChoose(moved.path);
  };
  return (
    <section class="card" aria-label={t('formEditor.fields')}>
      <ol class="plain form-fields">
        {lines.map(({ path, component }) => (
          <li key={path.join('.')}>
            <button
              type="button"
              class="form-field-line"
              style={{ paddingLeft: `${0.75 * path.length}rem` }}
              aria-current={path.join('.') === chosen?.join('.')}
              onClick={() => onChoose(path)}
            >
              <strong>{titleOf(component)}</strong>
              <span class="small soft">
                {isKnownType(component.type) ? t(`fieldType.${component.type}`) : component.type}
                {component.key && <span class="mono"> · {component.key}</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div class="card-body stack tight">
        <div class="buttons">
          <Button
            small
            icon="up"
            aria-label={t('formEditor.up')}
            disabled={!chosen}
            onClick={() => shift(-1)}
          />
          <Button
            small
            icon="down"
            aria-label={t('formEditor.down')}
            disabled={!chosen}
            onClick={() => shift(1)}
          />
          <Button
            small
            icon="trash"
            look="danger"
            aria-label={t('formEditor.remove')}
            disabled={!chosen}
            onClick={() => {
              if (chosen) onSchema(removeAt(schema, chosen));
              onChoose(null);
            }}
          />
        </div>
        <SelectField
          label={t('formEditor.type')}
          small
          value={type}
          onValue={setType}
          choices={fieldTypes.map((it) => ({ value: it, label: t(`fieldType.${it}`) }))}
        />
        <Button small icon="plus" onClick={add}>
          {t('formEditor.add')}
        </Button>
      </div>
    </section>
  );
}

function Editor({ id, given }: { id: string; given: FormSchema }) {
  const [schema, setSchema] = useState(given);
  const [deployed, setDeployed] = useState(given);
  const [chosen, setChosen] = useState<Path | null>(null);
  const [face, setFace] = useState('preview');
  const [text, setText] = useState('');
  const [deploying, setDeploying] = useState(false);
  const settled = useDebounced(schema, 400);
  const component = chosen && componentAt(schema, chosen);
  const changed = schema !== deployed;
  const bad = face === 'json' && !parseSchema(text);
  useUnsaved(changed);
  const write = (next: string) => {
    setText(next);
    const parsed = parseSchema(next);
    if (parsed) setSchema(parsed);
  };
  return (
    <>
      <PageHead
        title={t('formEditor.title', { id })}
        crumbs={[{ href: '/procesos', label: t('nav.processes') }]}
      >
        <Button
          look="primary"
          icon="upload"
          disabled={!changed || bad}
          onClick={() => setDeploying(true)}
        >
          {t('design.deploy')}
        </Button>
      </PageHead>
      <div class="form-editor">
        <Fields schema={schema} chosen={chosen} onChoose={setChosen} onSchema={setSchema} />
        <section class="card padded" aria-label={t('formEditor.properties')}>
          {component && chosen ? (
            <ComponentFields
              key={chosen.join('.')}
              component={component}
              onChange={(properties) => setSchema(change(schema, chosen, properties))}
            />
          ) : (
            <p class="soft">{t('formEditor.nothing')}</p>
          )}
        </section>
        <section class="card" aria-label={t('formEditor.preview')}>
          <Tabs
            label={t('design.faces')}
            current={face}
            onChange={(next) => {
              setText(JSON.stringify(schema, null, 2));
              setFace(next);
            }}
            tabs={[
              { id: 'preview', label: t('formEditor.preview') },
              { id: 'json', label: 'JSON' },
            ]}
          >
            {face === 'preview' &&
              (settled.components.length === 0 ? (
                <Empty title={t('formEditor.empty')} />
              ) : (
                <FormView schema={settled} data={nothing} />
              ))}
            {face === 'json' && (
              <TextArea
                label={t('formEditor.json')}
                class="input mono"
                rows={28}
                spellcheck={false}
                value={text}
                onValue={write}
                error={bad ? t('formEditor.badJson') : null}
              />
            )}
          </Tabs>
        </section>
      </div>
      {deploying && (
        <DeployForm
          title={t('formEditor.deploy')}
          files={{ [`${id}.form`]: `${JSON.stringify({ ...schema, id }, null, 2)}\n` }}
          onClose={() => setDeploying(false)}
          onDeployed={() => setDeployed(schema)}
        >
          <p>{t('formEditor.deployText')}</p>
        </DeployForm>
      )}
    </>
  );
}

export default function FormPage({ id = '' }: { id?: string }) {
  const asked = useAsked(id, (signal) => open(id, signal));
  return <Await asked={asked}>{(given) => <Editor key={id} id={id} given={given} />}</Await>;
}
