import { decodeDigits } from '../bytes/text.ts';
import { DER_TAG } from './der-primitives.ts';
import { contentOf, type DerNode } from './scan-der.ts';

const UTC_TIME = { tag: DER_TAG.utcTime, yearDigits: 2 };
const GENERALIZED_TIME = { tag: DER_TAG.generalizedTime, yearDigits: 4 };
const Z = 0x5a;

/**
 * The moment of a UTCTime or GeneralizedTime in the one form that RFC 5280, 4.1.2.5 allows: with seconds,
 * without a fraction, in UTC (Z). Years of two digits lie between 1950 and 2049. Null for anything else,
 * a 31st of February among it.
 */
export function readTime(node: DerNode): Date | null {
  const form = [UTC_TIME, GENERALIZED_TIME].find(({ tag }) => tag === node.tag);
  const value = contentOf(node);
  if (form === undefined || value.at(-1) !== Z) return null;
  const digits = decodeDigits(value.subarray(0, -1), form.yearDigits + 10);
  if (digits === null) return null;
  const written = Number(digits.slice(0, form.yearDigits));
  const year = form === GENERALIZED_TIME ? written : written + (written < 50 ? 2000 : 1900);
  const parts = digits.slice(form.yearDigits).match(/../g) ?? [];
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  const iso = `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}.000Z`;
  const moment = new Date(iso);
  // What a calendar does not have is either no moment at all or moved to another day.
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === iso ? moment : null;
}

function pad(number: number, length = 2): string {
  return String(number).padStart(length, '0');
}
