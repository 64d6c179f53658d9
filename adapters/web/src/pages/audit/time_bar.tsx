// The time slider: step, play, jump.
import { useEffect, useState } from 'preact/hooks';
import { fromLocalInput, showDate, toLocalInput } from '../../format/dates';
import { t } from '../../i18n/language';
import { stepsAt, type Step } from '../../journal/steps';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';

const stepMs = 450;

// From one step to the next of another record, so that whole deeds can be gone through.
function nextRecord(steps: readonly Step[], taken: number, forward: boolean): number {
  const at = steps[taken - 1]?.record.position ?? -1;
  if (forward) {
    const from = steps.findIndex((it) => it.record.position > at);
    if (from < 0) return steps.length;
    const position = steps[from]?.record.position;
    const end = steps.findIndex((it, index) => index > from && it.record.position !== position);
    return end < 0 ? steps.length : end;
  }
  return Math.max(
    0,
    steps.findIndex((it) => it.record.position === at),
  );
}

export function TimeBar({
  steps,
  taken,
  onTaken,
}: {
  steps: readonly Step[];
  taken: number;
  onTaken: (taken: number) => void;
}) {
  const [playing, setPlaying] = useState(false);
  const step = steps[taken - 1];
  const time = step ? showDate(step.record.time, 'exact') : t('replay.before');

  useEffect(() => {
    if (!playing) return undefined;
    if (taken >= steps.length) {
      setPlaying(false);
      return undefined;
    }
    const timer = window.setTimeout(() => onTaken(taken + 1), stepMs);
    return () => window.clearTimeout(timer);
  }, [playing, taken, steps.length, onTaken]);

  const play = () => {
    if (!playing && taken >= steps.length) onTaken(0);
    setPlaying(!playing);
  };
  const jump = (local: string) => {
    if (local) onTaken(stepsAt(steps, fromLocalInput(local).toISOString()));
  };
  return (
    <div class="time-bar no-print">
      <div class="buttons">
        <Button
          small
          icon="chevronLeft"
          aria-label={t('replay.back')}
          disabled={taken === 0}
          onClick={() => onTaken(taken - 1)}
        />
        <Button small look="primary" icon={playing ? 'pause' : 'play'} onClick={play}>
          {t(playing ? 'replay.pause' : 'replay.play')}
        </Button>
        <Button
          small
          icon="chevronRight"
          aria-label={t('replay.forward')}
          disabled={taken >= steps.length}
          onClick={() => onTaken(taken + 1)}
        />
        <Button
          small
          icon="back"
          aria-label={t('replay.previousDeed')}
          disabled={taken === 0}
          onClick={() => onTaken(nextRecord(steps, taken, false))}
        />
        <Button
          small
          icon="forward"
          aria-label={t('replay.nextDeed')}
          disabled={taken >= steps.length}
          onClick={() => onTaken(nextRecord(steps, taken, true))}
        />
      </div>
      <label class="time-slider">
        <span class="visually-hidden">{t('replay.slider')}</span>
        <input
          type="range"
          min={0}
          max={steps.length}
          value={taken}
          aria-valuetext={`${time}, ${t('replay.step', { n: taken, total: steps.length })}`}
          onInput={(event) => {
            setPlaying(false);
            onTaken(Number(event.currentTarget.value));
          }}
        />
      </label>
      <output class="small number">
        <strong>{time}</strong>
        <br />
        <span class="soft">{t('replay.step', { n: taken, total: steps.length })}</span>
      </output>
      <TextField
        label={t('replay.jump')}
        small
        type="datetime-local"
        value={step ? toLocalInput(step.record.time) : ''}
        onValue={jump}
      />
    </div>
  );
}
