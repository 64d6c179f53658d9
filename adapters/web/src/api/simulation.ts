// Trying a drawing on the real engine, in memory; nothing is left behind.
import { post } from './client';
import type { JournalRecord } from '../journal/record';

export type SimulationStep =
  | { do: 'start'; variables: Record<string, unknown> }
  | { do: 'complete'; task: string; variables: Record<string, unknown> }
  | { do: 'message'; subscription: string; variables: Record<string, unknown> }
  | { do: 'advance'; by: string };

export interface SimulatedTask {
  id: string;
  element: string;
  name: string;
  candidateGroups: string[];
  assignee: string | null;
  formId: string | null;
  variables: Record<string, unknown>;
}

export interface Simulated {
  records: JournalRecord[];
  tasks: SimulatedTask[];
  waiting: { id: string; message: string; element: string; name: string }[];
  timers: { element: string; due: string }[];
  incidents: { element: string; message: string }[];
  ended: boolean;
  now: string;
  problem: { step: number; message: string } | null;
}

export const simulate = (request: {
  files: Record<string, string>;
  process: string;
  start: string | null;
  steps: SimulationStep[];
}) => post<Simulated>('/api/simulation', request);
