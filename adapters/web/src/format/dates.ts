// Dates and times as people in Chile read them, whatever language the pages speak.
import { language } from '../i18n/language';

export const zone = 'America/Santiago';

// The dialect writes offsets without a colon, which not every browser reads.
export function instantOf(text: string): Date {
  return new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
}

type Style = 'date' | 'dateTime' | 'exact' | 'time' | 'shortDate';

const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  shortDate: { day: '2-digit', month: '2-digit', year: 'numeric' },
  dateTime: {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  exact: {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

function format(style: Style): Intl.DateTimeFormat {
  const locale = language.value === 'es' ? 'es-CL' : 'en-GB';
  const key = locale + style;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: zone });
    formats.set(key, found);
  }
  return found;
}

export function showDate(when: string | Date, style: Style = 'dateTime'): string {
  const date = typeof when === 'string' ? instantOf(when) : when;
  return Number.isNaN(date.getTime()) ? String(when) : format(style).format(date);
}

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86400],
  ['month', 30 * 86400],
  ['day', 86400],
  ['hour', 3600],
  ['minute', 60],
];

// "hace 3 días", "en 2 horas".
export function showDistance(when: string | Date, now: Date = new Date()): string {
  const date = typeof when === 'string' ? instantOf(when) : when;
  const seconds = (date.getTime() - now.getTime()) / 1000;
  const relative = new Intl.RelativeTimeFormat(language.value === 'es' ? 'es-CL' : 'en', {
    numeric: 'auto',
  });
  for (const [unit, length] of units)
    if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit);
  return relative.format(0, 'minute');
}

// "3 d 4 h", "12 min", "8 s": the two largest units that say something.
export function showDuration(seconds: number): string {
  const parts: [number, string][] = [
    [Math.floor(seconds / 86400), 'd'],
    [Math.floor((seconds % 86400) / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'min'],
    [Math.floor(seconds % 60), 's'],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) return '0 s';
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

// What <input type="datetime-local"> takes, in the zone of the office.
export function toLocalInput(when: string | Date): string {
  const date = typeof when === 'string' ? instantOf(when) : when;
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(date)
      .map((part) => [part.type, part.value]),
  );
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
}

// And back: the instant at which the clocks of the office show `local`.
export function fromLocalInput(local: string): Date {
  const guess = new Date(`${local}:00Z`);
  let instant = guess;
  // The offset depends on the instant looked for; twice is enough on either side of a change.
  for (let round = 0; round < 2; ++round) {
    const shown = new Date(`${toLocalInput(instant)}:00Z`);
    instant = new Date(instant.getTime() + (guess.getTime() - shown.getTime()));
  }
  return instant;
}

// As the dialect reads it: 2026-11-02T09:00:00.000+0000.
export const toDialect = (date: Date): string => date.toISOString().replace('Z', '+0000');
