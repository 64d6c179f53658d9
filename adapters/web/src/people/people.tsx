// Who is who: names of people and of their roles.
import { signal } from '@preact/signals';
import { listGroups, listPeople, type Colleague } from '../api/people';
import { me } from '../session/session';
import { t } from '../i18n/language';
import { wordsOf } from '../values/names';

const known = signal<ReadonlyMap<string, Colleague> | null>(null);
let asked: Promise<void> | null = null;

// Asks once who there is.
export function knowPeople(): Promise<void> {
  asked ??= listPeople().then(
    (list) => {
      known.value = new Map(list.map((it) => [it.id, it]));
    },
    () => {
      known.value = new Map(); // Ids are shown instead.
    },
  );
  return asked;
}

export function people(): Colleague[] {
  void knowPeople();
  return [...(known.value?.values() ?? [])];
}

export function nameOf(id: string): string {
  void knowPeople();
  return known.value?.get(id)?.name ?? id;
}

export function PersonName({ id }: { id: string | null }) {
  if (!id) return <>{t('people.nobody')}</>;
  return <>{id === me.value ? t('people.me') : nameOf(id)}</>;
}

const groups = signal<ReadonlyMap<string, string> | null>(null);
let askingGroups = false;

export function roleName(id: string): string {
  if (!groups.value && !askingGroups) {
    askingGroups = true;
    listGroups().then(
      (list) => {
        groups.value = new Map(list.map((it) => [it.id, it.name ?? it.id]));
      },
      () => {
        groups.value = new Map();
      },
    );
  }
  const name = groups.value?.get(id);
  return name && name !== id ? name : wordsOf(id);
}
