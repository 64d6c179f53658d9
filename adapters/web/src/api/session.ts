// Who is signed in, and signing in and out.
import { get, post, remove } from './client';
import type { Schemas } from './schemas';

export type Right = Schemas['Right'];
export type Person = Schemas['Person'];
export type Session = Schemas['Session'];

export const askSession = () => get<Session>('/api/session');
export const signInAs = (user: string, password: string) =>
  post<Session>('/api/session', { user, password });
export const endSession = () => remove('/api/session');
