// The equal of the drawing for who does not see it: every step, in words.
import { showDate } from '../../format/dates';
import { t } from '../../i18n/language';
import { describe } from '../../journal/describe';
import { nameOf } from '../../people/people';
import { VirtualList } from '../../ui/virtual_list';
import type { History } from './load_history';

export function StepList({
  history,
  taken,
  onTaken,
}: {
  history: History;
  taken: number;
  onTaken: (taken: number) => void;
}) {
  const { steps, names, elements } = history;
  return (
    <VirtualList
      count={steps.length}
      rowHeight={56}
      height="min(60vh, 36rem)"
      label={t('replay.steps')}
      current={taken - 1}
    >
      {(index) => {
        const step = steps[index];
        if (!step) return null;
        const { actor, time } = step.record;
        return (
          <button
            type="button"
            class={index >= taken ? 'step-line future' : 'step-line'}
            aria-current={index === taken - 1 ? 'step' : undefined}
            onClick={() => onTaken(index + 1)}
          >
            <span class="step-text">{describe(step.event, names, elements)}</span>
            <span class="small soft number">
              {showDate(time, 'exact')} · {actor.user ? nameOf(actor.user) : t('moment.system')}
            </span>
          </button>
        );
      }}
    </VirtualList>
  );
}
