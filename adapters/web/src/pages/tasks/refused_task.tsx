import { t } from '../../i18n/language';
import { ButtonLink } from '../../ui/button';
import { Empty } from '../../ui/states';
import { PageHead } from '../../ui/page_head';
import { lastList } from './last_list';

// A task that is not there, or is not this person's to see: both look the same.
export function RefusedTask() {
  return (
    <>
      <PageHead title={t('task.notYours')} />
      <Empty icon="lock" title={t('task.notYoursTitle')}>
        <p>{t('task.notYoursText')}</p>
        <ButtonLink href={lastList()}>{t('task.backToList')}</ButtonLink>
      </Empty>
    </>
  );
}
