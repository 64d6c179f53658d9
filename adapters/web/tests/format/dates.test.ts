import { describe, expect, it } from 'vitest';
import {
  fromLocalInput,
  instantOf,
  showDate,
  showDistance,
  showDuration,
  toLocalInput,
} from '~/format/dates';

describe('dates as in Chile', () => {
  it('reads the offsets of the dialect', () => {
    expect(instantOf('2026-11-02T09:00:00.000-0300').toISOString()).toBe(
      '2026-11-02T12:00:00.000Z',
    );
  });

  it('writes day, month, year and the hour from 0 to 23', () => {
    expect(showDate('2026-12-31T12:00:00Z')).toBe('31-12-2026, 09:00');
    expect(showDate('2026-07-01T04:05:00Z')).toBe('01-07-2026, 00:05');
  });

  it('what is no date stays as it is', () => {
    expect(showDate('mañana')).toBe('mañana');
  });

  it('tells distances in words', () => {
    const now = new Date('2026-11-23T12:00:00Z');
    expect(showDistance('2026-11-20T12:00:00Z', now)).toBe('hace 3 días');
    expect(showDistance('2026-11-23T14:30:00Z', now)).toBe('dentro de 2 horas');
  });

  it('durations show their two largest units', () => {
    expect(showDuration(0)).toBe('0 s');
    expect(showDuration(59)).toBe('59 s');
    expect(showDuration(3600 * 27 + 65)).toBe('1 d 3 h');
    expect(showDuration(3600)).toBe('1 h');
  });

  it.each(['2026-01-15T09:00', '2026-07-15T09:00', '2026-04-04T22:30', '2026-09-06T01:30'])(
    'the local time %s comes back as it was written',
    (local) => {
      expect(toLocalInput(fromLocalInput(local))).toBe(local);
    },
  );
});
