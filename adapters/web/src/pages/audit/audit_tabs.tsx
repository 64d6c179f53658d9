// The parts of the audit section.
import { t } from '../../i18n/language';
import { place } from '../../routing/location';
import { useCurrentInView } from '../../ui/use_current_in_view';

const parts = [
  { path: '/auditoria', title: 'audit.cases' },
  { path: '/auditoria/mapa', title: 'audit.heat' },
  { path: '/auditoria/desvios', title: 'audit.deviations' },
  { path: '/auditoria/exportar', title: 'audit.export' },
  { path: '/auditoria/lecturas', title: 'audit.readings' },
] as const;

export function AuditTabs() {
  const row = useCurrentInView<HTMLElement>(place.value.path);
  return (
    <nav ref={row} class="tabs section-tabs no-print" aria-label={t('nav.audit')}>
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
