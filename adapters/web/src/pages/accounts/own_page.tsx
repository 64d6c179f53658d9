// One's own account: password, absence, tokens for programs.
import { t } from '../../i18n/language';
import { roleName } from '../../people/people';
import { person } from '../../session/session';
import { PageHead } from '../../ui/page_head';
import { Absence } from './absence';
import { PasswordForm } from './password_form';
import { Tokens } from './tokens';

export default function OwnPage() {
  const who = person.value;
  return (
    <>
      <PageHead
        title={t('account.title')}
        lead={
          who ? [who.name, who.groups.map(roleName).join(', ')].filter(Boolean).join(' · ') : ''
        }
      />
      <div class="own-grid">
        <Absence />
        <PasswordForm />
        <Tokens />
      </div>
    </>
  );
}
