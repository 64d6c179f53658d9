// Why something stands still: a sentence for people, and what the engine said behind it.
import { t, type Key } from '../i18n/language';

// None for kinds that programs outside made up.
export function sentenceOf(kind: string): string | null {
  const key = `trouble.${kind}` as Key;
  const told = t(key);
  return told === key ? null : told;
}

// What a program says of its work is meant for people as it is.
const toldByPrograms = 'external-task-failed';

export function Trouble({
  kind,
  message,
  open = false,
}: {
  kind: string;
  message: string | null;
  open?: boolean; // Whether what the engine said is shown without being asked for.
}) {
  const sentence = sentenceOf(kind);
  const isPlain = !sentence || kind === toldByPrograms;
  return (
    <div class="stack tight small">
      <p>
        {sentence ?? t('incident.unknown')}
        {isPlain && message && <strong> {message}</strong>}
      </p>
      {!isPlain && message && (
        <details open={open}>
          <summary>{t('incident.engine')}</summary>
          <p class="mono break" lang="en">
            {message}
          </p>
        </details>
      )}
    </div>
  );
}
