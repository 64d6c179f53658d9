// Being away: who does one's tasks meanwhile.
import { useEffect, useState } from 'preact/hooks';
import { dropSubstitution, getSubstitution, putSubstitution } from '../../api/people';
import { isRequestError } from '../../api/errors';
import { useAsked } from '../../api/use_asked';
import { showDate } from '../../format/dates';
import { t } from '../../i18n/language';
import { nameOf, people } from '../../people/people';
import { me } from '../../session/session';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { attempt, Notice } from '../../ui/notice';

const day = (date: string) => showDate(`${date.slice(0, 10)}T12:00:00Z`, 'date');

export function Absence() {
  const asked = useAsked('substitution', (signal) =>
    getSubstitution(signal).catch((error: unknown) => {
      if (isRequestError(error) && error.status === 404) return null;
      throw error;
    }),
  );
  const [substitute, setSubstitute] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const standing = asked.data;
  useEffect(() => {
    if (!standing) return;
    setSubstitute(standing.substitute);
    setFrom(standing.from.slice(0, 10));
    setTo(standing.to.slice(0, 10));
  }, [standing]);
  const save = async (event: Event) => {
    event.preventDefault();
    if (await attempt(() => putSubstitution({ substitute, from, to }), t('absence.saved')))
      asked.again();
  };
  const drop = async () => {
    if (await attempt(dropSubstitution, t('absence.dropped'))) asked.again();
  };
  const choices = people()
    .filter((it) => it.id !== me.value)
    .map((it) => ({ value: it.id, label: it.name }));
  return (
    <section class="card padded stack" aria-labelledby="absence">
      <h2 id="absence">{t('absence.title')}</h2>
      <p class="soft">{t('absence.text')}</p>
      {standing && (
        <Notice role="status">
          {t('absence.standing', {
            name: nameOf(standing.substitute),
            from: day(standing.from),
            to: day(standing.to),
          })}
        </Notice>
      )}
      <form class="form" onSubmit={save}>
        <SelectField
          label={t('absence.substitute')}
          value={substitute}
          onValue={setSubstitute}
          choices={[{ value: '', label: t('ui.choose') }, ...choices]}
          required
        />
        <div class="form-row">
          <TextField
            label={t('absence.from')}
            type="date"
            value={from}
            onValue={setFrom}
            required
          />
          <TextField
            label={t('absence.to')}
            type="date"
            value={to}
            min={from}
            onValue={setTo}
            required
          />
        </div>
        <div class="buttons">
          <Button type="submit" look="primary">
            {t('ui.save')}
          </Button>
          {standing && (
            <Button icon="trash" onClick={drop}>
              {t('absence.drop')}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
