// Tokens with which programs act for a person; each is shown once.
import { useState } from 'preact/hooks';
import { listTokens, makeToken, revokeToken } from '../../api/people';
import { useAsked } from '../../api/use_asked';
import { showDate } from '../../format/dates';
import { t } from '../../i18n/language';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { attempt, Notice } from '../../ui/notice';
import { Await } from '../../ui/states';

export function Tokens() {
  const asked = useAsked('tokens', listTokens);
  const [name, setName] = useState('');
  const [made, setMade] = useState<string | null>(null);
  const make = async (event: Event) => {
    event.preventDefault();
    await attempt(async () => {
      const token = await makeToken(name.trim());
      setMade(token.value ?? null);
      setName('');
      asked.again();
    });
  };
  const revoke = async (id: string) => {
    if (await attempt(() => revokeToken(id), t('tokens.revoked'))) asked.again();
  };
  return (
    <section class="card padded stack" aria-labelledby="tokens">
      <h2 id="tokens">{t('tokens.title')}</h2>
      <p class="soft">{t('tokens.text')}</p>
      {made && (
        <Notice tone="good" role="status">
          <p>{t('tokens.once')}</p>
          <code class="token-value">{made}</code>
          <Button
            small
            icon="copy"
            onClick={() => attempt(() => navigator.clipboard.writeText(made), t('replay.copied'))}
          >
            {t('ui.copy')}
          </Button>
        </Notice>
      )}
      <Await asked={asked} lines={2}>
        {(tokens) => (
          <ul class="plain stack tight">
            {tokens.map((token) => (
              <li key={token.id} class="row apart">
                <span>
                  <strong>{token.name}</strong>{' '}
                  <span class="small soft">{showDate(token.createdAt)}</span>
                </span>
                <Button small look="danger" onClick={() => revoke(token.id)}>
                  {t('tokens.revoke')}
                  <span class="visually-hidden">: {token.name}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Await>
      <form class="row ends" onSubmit={make}>
        <div class="grow">
          <TextField
            label={t('tokens.name')}
            value={name}
            onValue={setName}
            required
            maxLength={60}
          />
        </div>
        <Button type="submit" icon="plus">
          {t('tokens.make')}
        </Button>
      </form>
    </section>
  );
}
