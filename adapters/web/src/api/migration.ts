// Taking cases to another version of their process.
import { post } from './client';
import type { Schemas } from './schemas';

export type MigrationPlan = Schemas['MigrationPlan'];
export type MigrationInstruction = Schemas['MigrationInstruction'];
export type Migrated = Schemas['Migrated'];
export type MigrationFinding = Migrated['findings'][number];
export type CaseMigration = Migrated['cases'][number];

// Made from the two drawings.
export const generatePlan = (source: string, target: string) =>
  post<MigrationPlan>('/engine-rest/migration/generate', {
    sourceProcessDefinitionId: source,
    targetProcessDefinitionId: target,
  });

// What speaks against the plan, and which of the cases could go; none goes.
export const tryMigration = (plan: MigrationPlan, cases: readonly string[]) =>
  post<Migrated>('/api/migration/trial', { plan, cases });

export const migrateCases = (plan: MigrationPlan, cases: readonly string[], reason: string) =>
  post<Migrated>('/api/migration', { plan, cases }, { reason });
