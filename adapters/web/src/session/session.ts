// The session of this browser, as the pages see it.
import { computed, signal } from '@preact/signals';
import { useToken, whenSignedOut } from '../api/client';
import { isRequestError } from '../api/errors';
import {
  askSession,
  endSession,
  signInAs,
  type Person,
  type Right,
  type Session,
} from '../api/session';

// undefined: not known yet; null: nobody.
export const person = signal<Person | null | undefined>(undefined);
export const expired = signal(false); // The session ended while somebody was at work.

export const me = computed(() => person.value?.id ?? '');

export function has(right: Right): boolean {
  const rights = person.value?.rights ?? [];
  return rights.includes(right) || rights.includes('administrator');
}

function begin(session: Session): void {
  useToken(session.csrf ?? '');
  expired.value = false;
  person.value = session.user;
}

export async function findSession(): Promise<void> {
  whenSignedOut(() => {
    if (person.value) expired.value = true;
    person.value = null;
  });
  try {
    begin(await askSession());
  } catch (error) {
    if (isRequestError(error) && error.status !== 401) throw error;
    person.value = null;
  }
}

export async function signIn(user: string, password: string): Promise<void> {
  begin(await signInAs(user, password));
}

export async function signOut(): Promise<void> {
  try {
    await endSession();
  } finally {
    useToken('');
    person.value = null;
  }
}
