// Events that a person may send to a case: what it waits for beside its tasks.
import { useState } from 'preact/hooks';
import { sendToCase, type Case, type Waiting } from '../../api/cases';
import { t } from '../../i18n/language';
import { Button } from '../../ui/button';
import { ReasonDialog } from '../../ui/dialog';
import { attempt } from '../../ui/notice';

// The variable in which a process finds why somebody sent it an event.
const reasonVariable = 'motivo_solicitud';

const titleOf = (it: Waiting) => (it.subject ? `${it.name} · ${it.subject}` : it.name);

export function WaitingList({ found, onSent }: { found: Case; onSent: () => void }) {
  const [chosen, setChosen] = useState<Waiting | null>(null);
  if (found.waiting.length === 0) return null;
  return (
    <section class="card" aria-labelledby="case-waiting">
      <div class="card-head">
        <h2 id="case-waiting">{t('waiting.title')}</h2>
      </div>
      <ul class="plain items">
        {found.waiting.map((it) => (
          <li key={it.id}>
            <div>
              <strong>{titleOf(it)}</strong>
              {it.documentation && <p class="small soft">{it.documentation}</p>}
            </div>
            <div class="item-side">
              <Button
                small
                icon="send"
                onClick={() => setChosen(it)}
                aria-label={`${t('waiting.send')}: ${titleOf(it)}`}
              >
                {t('waiting.send')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {chosen && (
        <ReasonDialog
          title={titleOf(chosen)}
          explanation={chosen.documentation ?? ''}
          action={t('waiting.send')}
          onClose={() => setChosen(null)}
          onConfirm={async (reason) => {
            const sent = await attempt(
              () => sendToCase(found.id, chosen.id, { [reasonVariable]: reason }),
              t('waiting.sent'),
            );
            if (sent) onSent();
            return sent;
          }}
        />
      )}
    </section>
  );
}
