// The parts of the audit section.
import { t } from '../../i18n/language';
import { place } from '../../routing/location';

const parts = [
  { path: '/auditoria', title: 'audit.cases' },
  { path: '/auditoria/mapa', title: 'audit.heat' },
  { path: '/auditoria/desvios', title: 'audit.deviations' },
  { path: '/auditoria/exportar', title: 'audit.export' },
  { path: '/auditoria/lecturas', title: 'audit.readings' },
] as const;

export function AuditTabs() {
  return (
    <nav class="tabs section-tabs no-print" aria-label={t('nav.audit')}>
      {parts.map((part) => (
        <a
          key={part.path}
          href={part.path}
          aria-current={place.value.path === part.path ? 'page' : undefined}
        >
          {t(part.title)}
        </a>
      ))}
    </nav>
  );
}
