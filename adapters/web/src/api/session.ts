// Who is signed in, and signing in and out.
import { get, post, remove } from './client';

export type Right = 'staff' | 'designer' | 'auditor' | 'operator' | 'administrator';

export interface Person {
  id: string;
  name: string;
  groups: string[];
  rights: Right[];
}

export interface Session {
  user: Person;
  csrf: string;
}

export const askSession = () => get<Session>('/api/session');
export const signInAs = (user: string, password: string) =>
  post<Session>('/api/session', { user, password });
export const endSession = () => remove('/api/session');
