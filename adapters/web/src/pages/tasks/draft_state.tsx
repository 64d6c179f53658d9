import type { Saving } from '../../forms/draft_saver';
import { t } from '../../i18n/language';
import { Icon } from '../../ui/icons';

const words = {
  idle: 'draft.idle',
  pending: 'draft.saving',
  saving: 'draft.saving',
  saved: 'draft.saved',
  failed: 'draft.failed',
} as const;

export function DraftState({ state }: { state: Saving }) {
  return (
    <span class={state === 'failed' ? 'row small late' : 'row small soft'} role="status">
      <Icon name={state === 'failed' ? 'alert' : 'save'} size={16} />
      {t(words[state])}
    </span>
  );
}
