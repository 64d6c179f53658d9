// People, their accounts, tokens and absences.
import { get, post, put, remove } from './client';
import type { Schemas } from './schemas';

export type Colleague = Schemas['Colleague'];
export type Account = Schemas['Account'];
export type Substitution = Schemas['Substitution'];
export type Token = Schemas['Token'];

const account = (id: string) => `/api/accounts/${encodeURIComponent(id)}`;

export const listPeople = (signal?: AbortSignal) => get<Colleague[]>('/api/people', {}, signal);

export const listAccounts = (signal?: AbortSignal) => get<Account[]>('/api/accounts', {}, signal);
export const putAccount = (id: string, content: Omit<Account, 'id'> & { password?: string }) =>
  put(account(id), content);
export const removeAccount = (id: string) => remove(account(id));

export const changePassword = (old: string, wanted: string) =>
  put('/api/account/password', { old, new: wanted });

export const listTokens = (signal?: AbortSignal) => get<Token[]>('/api/tokens', {}, signal);
export const makeToken = (name: string) => post<Token>('/api/tokens', { name });
export const revokeToken = (id: string) => remove(`/api/tokens/${encodeURIComponent(id)}`);

export const getSubstitution = (signal?: AbortSignal) =>
  get<Substitution | null>('/api/substitution', {}, signal);
export const putSubstitution = (it: Substitution) => put('/api/substitution', it);
export const dropSubstitution = () => remove('/api/substitution');
export const listSubstitutions = (signal?: AbortSignal) =>
  get<Substitution[]>('/api/substitutions', {}, signal);

export const listGroups = (signal?: AbortSignal) =>
  get<{ id: string; name: string | null }[]>('/engine-rest/group', {}, signal);
