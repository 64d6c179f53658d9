// Designing a process: the drawing and its XML, one model behind both.
import { isRequestError } from '../../api/errors';
import { definitionXml, versionsOf, type Definition } from '../../api/definitions';
import { useAsked } from '../../api/use_asked';
import { blankDrawing } from '../../drawing/blank';
import { t } from '../../i18n/language';
import { place } from '../../routing/location';
import { Await } from '../../ui/states';
import { Workbench } from './workbench';

export interface Opened {
  key: string;
  latest: Definition | null; // None: it was never deployed.
  xml: string;
}

async function open(key: string, signal: AbortSignal): Promise<Opened> {
  const name = place.value.query.get('nombre') ?? key;
  try {
    const [latest] = await versionsOf(key, signal);
    if (latest) return { key, latest, xml: await definitionXml(latest.id, signal) };
  } catch (error) {
    if (!isRequestError(error) || error.status !== 404) throw error;
  }
  return { key, latest: null, xml: blankDrawing(key, name) };
}

export default function DesignPage({ process = '' }: { process?: string }) {
  const asked = useAsked(process, (signal) => open(process, signal));
  return (
    <Await asked={asked} lines={8}>
      {(opened) => (
        <Workbench
          key={opened.key}
          opened={opened}
          title={opened.latest?.name ?? t('design.new')}
        />
      )}
    </Await>
  );
}
