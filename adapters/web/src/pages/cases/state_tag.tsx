import type { CaseState } from '../../api/cases';
import { t } from '../../i18n/language';
import { Tag, type TagTone } from '../../ui/tag';

const tones: Record<CaseState, TagTone> = {
  active: 'accent',
  suspended: 'warn',
  completed: 'good',
  canceled: 'plain',
  failed: 'danger',
};

export function StateTag({ state }: { state: CaseState }) {
  return <Tag tone={tones[state] ?? 'plain'}>{t(`state.${state}`)}</Tag>;
}
