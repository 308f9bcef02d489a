import { parseIsoDate } from './iso-date.ts';

const WRITTEN = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?Z$/;

/**
 * `YYYY-MM-DDThh:mm:ssZ`, the tdate of an mdoc (tag 0; RFC 3339 in UTC). The standard allows no fraction,
 * some issuers write one: it is taken, and cut to milliseconds. Null for another offset, a moment that
 * does not exist (a leap second among them), or a year before 1800.
 */
export function parseInstant(text: string): Date | null {
  const [, day = '', hours, minutes, seconds, fraction = ''] = WRITTEN.exec(text) ?? [];
  const date = parseIsoDate(day);
  const [hour = 0, minute = 0, second = 0] = [hours, minutes, seconds].map(Number);
  if (date === null || hour > 23 || minute > 59 || second > 59) return null;
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  return new Date(
    Date.UTC(date.year, date.month - 1, date.day, hour, minute, second, milliseconds),
  );
}
