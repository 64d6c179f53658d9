// A finding in words: what it means for who draws, and below it exactly what the server says.
import type { ComponentChildren } from 'preact';
import type { Finding } from '../../api/definitions';
import { toldOf } from '../../i18n/findings';

export function FindingText({
  finding,
  children,
}: {
  finding: Finding;
  children?: ComponentChildren; // Stands behind the exact words.
}) {
  const { sentence, exact } = toldOf(finding);
  const [message, hint] = exact;
  if (!sentence)
    return (
      <span lang="en">
        {message}
        {hint && <span class="soft"> {hint}</span>}
        {children}
      </span>
    );
  return (
    <>
      {sentence}
      <span class="finding-exact small soft break" lang="en">
        {message}
        {hint && ` (${hint})`}
        {children}
      </span>
    </>
  );
}
