// The pages: address, who may open it, and the code, which is loaded when it is needed.
import type { ComponentType } from 'preact';
import type { Right } from '../api/session';
import { match, type Parameters } from './match';

type Page = ComponentType<Parameters>;
type Load = () => Promise<{ default: ComponentType<never> }>;

interface PageRoute {
  pattern: string;
  rights: readonly Right[];
  load: Load;
  wide?: boolean;
}

const everybody: readonly Right[] = [];
const work: readonly Right[] = ['staff', 'operator'];
const design: readonly Right[] = ['designer'];
const audit: readonly Right[] = ['auditor'];

const pages: readonly PageRoute[] = [
  { pattern: '/tareas', rights: work, load: () => import('../pages/tasks/tasks_page') },
  { pattern: '/tareas/:id', rights: work, load: () => import('../pages/tasks/task_page') },
  { pattern: '/iniciar', rights: work, load: () => import('../pages/start/start_page') },
  { pattern: '/casos/:id', rights: everybody, load: () => import('../pages/cases/case_page') },
  {
    pattern: '/registros',
    rights: everybody,
    load: () => import('../pages/registers/registers_page'),
  },
  {
    pattern: '/registros/:id',
    rights: everybody,
    load: () => import('../pages/registers/register_page'),
  },
  { pattern: '/auditoria', rights: audit, load: () => import('../pages/audit/search_page') },
  {
    pattern: '/auditoria/casos/:id',
    rights: audit,
    wide: true,
    load: () => import('../pages/audit/replay_page'),
  },
  {
    pattern: '/auditoria/casos/:id/informe',
    rights: audit,
    load: () => import('../pages/audit/report_page'),
  },
  {
    pattern: '/auditoria/exportar',
    rights: audit,
    load: () => import('../pages/audit/export_page'),
  },
  {
    pattern: '/auditoria/mapa',
    rights: audit,
    wide: true,
    load: () => import('../pages/audit/heat_page'),
  },
  {
    pattern: '/auditoria/desvios',
    rights: audit,
    load: () => import('../pages/audit/deviations_page'),
  },
  {
    pattern: '/auditoria/lecturas',
    rights: audit,
    load: () => import('../pages/audit/readings_page'),
  },
  {
    pattern: '/operacion',
    rights: ['operator'],
    load: () => import('../pages/operation/operation_page'),
  },
  {
    pattern: '/operacion/casos/:id',
    rights: ['operator'],
    load: () => import('../pages/operation/modify_page'),
  },
  {
    pattern: '/operacion/trasladar/:source',
    rights: ['operator'],
    wide: true,
    load: () => import('../pages/operation/migrate_page'),
  },
  {
    pattern: '/operacion/trasladar/:source/:target',
    rights: ['operator'],
    wide: true,
    load: () => import('../pages/operation/migrate_page'),
  },
  { pattern: '/procesos', rights: design, load: () => import('../pages/design/processes_page') },
  {
    pattern: '/disenar/:process',
    rights: design,
    wide: true,
    load: () => import('../pages/design/design_page'),
  },
  {
    pattern: '/disenar/:process/comparar/:a/:b',
    rights: design,
    wide: true,
    load: () => import('../pages/design/compare_page'),
  },
  {
    pattern: '/formularios/:id',
    rights: design,
    wide: true,
    load: () => import('../pages/design/form_page'),
  },
  {
    pattern: '/decisiones/:id',
    rights: design,
    wide: true,
    load: () => import('../pages/design/decision_page'),
  },
  {
    pattern: '/cuentas',
    rights: ['administrator'],
    load: () => import('../pages/accounts/accounts_page'),
  },
  { pattern: '/cuenta', rights: everybody, load: () => import('../pages/accounts/own_page') },
];

export interface Found {
  route: PageRoute;
  parameters: Parameters;
}

export function findPage(path: string): Found | null {
  for (const route of pages) {
    const parameters = match(route.pattern, path);
    if (parameters) return { route, parameters };
  }
  return null;
}

const loaded = new Map<Load, Page>();

export const loadedPage = (route: PageRoute): Page | undefined => loaded.get(route.load);

export async function loadPage(route: PageRoute): Promise<Page> {
  const page = (await route.load()).default as unknown as Page;
  loaded.set(route.load, page);
  return page;
}
