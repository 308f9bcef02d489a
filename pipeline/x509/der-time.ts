import { DER_TAG } from './der-primitives.ts';
import type { DerHeader } from './scan-der.ts';

/** Digits of the year by the type of time. */
const YEAR_DIGITS: Readonly<Record<number, number>> = {
  [DER_TAG.utcTime]: 2,
  [DER_TAG.generalizedTime]: 4,
};
/** Month, day, hour, minute and second in two digits each, and the Z. */
const BEHIND_YEAR = 11;
const Z = 0x5a;

/**
 * The moment of a UTCTime or GeneralizedTime in the one form that RFC 5280, 4.1.2.5 allows: with seconds,
 * without a fraction, in UTC (Z). Years of two digits lie between 1950 and 2049. Null for anything else,
 * a 31st of February among it. Long revocation lists have one in each entry: so no text is made of it.
 */
export function readTime({ source, tag, valueStart, end }: DerHeader): Date | null {
  const yearDigits = YEAR_DIGITS[tag];
  if (yearDigits === undefined || end - valueStart !== yearDigits + BEHIND_YEAR) return null;
  if (source[end - 1] !== Z) return null;
  const written = numberAt(source, valueStart, yearDigits);
  const year = yearDigits === 4 ? written : written + (written < 50 ? 2000 : 1900);
  const pair = (place: number) => numberAt(source, valueStart + yearDigits + 2 * place, 2);
  const [month, day, hour, minute, second] = [pair(0), pair(1), pair(2), pair(3), pair(4)];
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  moment.setUTCHours(hour, minute, second);
  // What a calendar or a clock does not have is no moment at all, or was moved to another one.
  const isThere =
    moment.getUTCMonth() === month - 1 &&
    moment.getUTCDate() === day &&
    moment.getUTCHours() === hour &&
    moment.getUTCMinutes() === minute &&
    moment.getUTCSeconds() === second;
  return isThere ? moment : null;
}

/** NaN where one of the bytes is no digit. */
function numberAt(source: Uint8Array, start: number, count: number): number {
  let number = 0;
  for (let at = start; at < start + count; at++) {
    const digit = (source[at] ?? 0) - 0x30;
    number = digit >= 0 && digit <= 9 ? 10 * number + digit : Number.NaN;
  }
  return number;
}
