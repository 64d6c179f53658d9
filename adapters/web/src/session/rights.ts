// What each right opens.
import type { Right } from '../api/session';

export interface Section {
  path: string;
  title:
    | 'nav.tasks'
    | 'nav.start'
    | 'nav.registers'
    | 'nav.processes'
    | 'nav.audit'
    | 'nav.operation'
    | 'nav.accounts';
  rights: readonly Right[];
}

// In the order of the menu; the first that a person may open is where they begin.
export const sections: readonly Section[] = [
  { path: '/tareas', title: 'nav.tasks', rights: ['staff', 'operator'] },
  { path: '/iniciar', title: 'nav.start', rights: ['staff', 'operator'] },
  { path: '/registros', title: 'nav.registers', rights: ['staff', 'auditor', 'operator'] },
  { path: '/procesos', title: 'nav.processes', rights: ['designer'] },
  { path: '/auditoria', title: 'nav.audit', rights: ['auditor'] },
  { path: '/operacion', title: 'nav.operation', rights: ['operator'] },
  { path: '/cuentas', title: 'nav.accounts', rights: ['administrator'] },
];

export function mayOpen(rights: readonly Right[], wanted: readonly Right[]): boolean {
  return (
    wanted.length === 0 ||
    rights.includes('administrator') ||
    wanted.some((right) => rights.includes(right))
  );
}

export function openSections(rights: readonly Right[]): Section[] {
  return sections.filter((section) => mayOpen(rights, section.rights));
}
