// A register as a file.
import { expect, it } from 'vitest';
import type { StoreRecord } from '~/api/stores';
import { speak } from '~/i18n/language';
import { rowsOf } from '~/pages/registers/exported';

it('what a record is called comes first, its id last; numbers stay numbers', async () => {
  await speak('es');
  const record = (content: Record<string, unknown>): StoreRecord =>
    ({ id: 'a', content, writtenAt: '2026-07-01T16:00:00Z', writtenBy: null }) as StoreRecord;
  const rows = rowsOf([
    record({ id: 'a', monto: 1.5, nombre: 'Uno' }),
    record({ id: 'b', nombre: 'Dos', tipo: 'red_informal' }),
  ]);
  expect(rows[0]?.slice(0, 4)).toEqual(['Nombre', 'Monto', 'Tipo', 'Identificador']);
  expect(rows[1]).toEqual(['Uno', 1.5, null, 'a', '01-07-2026 12:00:00', null]);
  expect(rows[2]?.slice(0, 4)).toEqual(['Dos', null, 'Red informal', 'b']);
});
