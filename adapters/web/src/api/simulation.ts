// Trying a drawing on the real engine, in memory; nothing is left behind.
import { post } from './client';
import type { JournalRecord } from '../journal/record';
import type { Schemas } from './schemas';

export type SimulationStep = Schemas['SimulationStep'];
export type SimulatedTask = Schemas['SimulatedTask'];

export type Simulated = Omit<Schemas['Simulated'], 'records'> & { records: JournalRecord[] };

export const simulate = (request: Schemas['Simulation']) =>
  post<Simulated>('/api/simulation', request);
