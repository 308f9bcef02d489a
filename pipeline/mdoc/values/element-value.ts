import { displayable } from '../../bytes/text.ts';
import { CborTag, type CborValue } from '../../cbor/value.ts';
import type { CalendarDate } from '../../identity/calendar-date.ts';
import { parseIsoDate } from '../../identity/iso-date.ts';
import { parseJapaneseDate } from '../../identity/japanese-date.ts';
import { type Sex, sexOf } from '../../identity/sex.ts';
import { sexFromText } from '../../identity/sex-text.ts';
import type { ElementForm } from '../request/document-type.ts';

/** What an element says, read by its form. */
export type ElementValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'sex'; readonly sex: Sex }
  | { readonly kind: 'picture'; readonly bytes: Uint8Array }
  | { readonly kind: 'flag'; readonly flag: boolean }
  /** Of the right type, but with words or codes that we do not know. */
  | { readonly kind: 'not-understood' };

/** Far longer than any name or address of the register (UTF-16 units). */
const TEXT_LIMIT = 1000;

const NOT_UNDERSTOOD: ElementValue = { kind: 'not-understood' };

/**
 * Reads a value by its form (facts/jp-mdoc.md 1.2); null where it has another type, or is text that a
 * screen cannot show as it is. Text stays as received: U+3000, variation selectors, every plane.
 */
export function readElement(form: ElementForm, value: CborValue): ElementValue | null {
  switch (form) {
    case 'text':
      return typeof value === 'string' && value.length <= TEXT_LIMIT && displayable(value).ok
        ? { kind: 'text', text: value }
        : null;
    case 'date':
      return readDate(value);
    case 'date-words':
      return typeof value === 'string' ? asDate(parseJapaneseDate(value)) : null;
    case 'sex-code':
      return typeof value === 'number' ? asSex(sexOf(String(value))) : null;
    case 'sex-word':
      return typeof value === 'string' ? asSex(sexFromText(value)) : null;
    case 'picture':
      return value instanceof Uint8Array ? { kind: 'picture', bytes: value } : null;
    case 'flag':
      return typeof value === 'boolean' ? { kind: 'flag', flag: value } : null;
  }
}

/** Text, tagged text (full-date or date-time), or a map with the date and which of its digits are guessed. */
function readDate(value: CborValue): ElementValue | null {
  if (value instanceof Map) {
    const mask: unknown = value.get('approximate_mask') ?? null;
    const date = isoDateOf(value.get('birth_date'));
    if (date === null || (mask !== null && typeof mask !== 'string')) return null;
    return asDate(mask === null ? date.date : withoutGuesses(date.date, mask));
  }
  const found = isoDateOf(value);
  return found === null ? null : asDate(found.date);
}

const DATE_LENGTH = 'YYYY-MM-DD'.length;

function isoDateOf(value: CborValue): { readonly date: CalendarDate | null } | null {
  const text = value instanceof CborTag ? value.value : value;
  if (typeof text !== 'string') return null;
  // A birth date is a day of the calendar: a time behind it says nothing.
  const day = /^.{10}T/.test(text) ? text.slice(0, DATE_LENGTH) : text;
  return { date: parseIsoDate(day) };
}

/** Eight flags for YYYYMMDD, 1 where the digit is not known (ISO/IEC TS 23220-2, birth_date). */
function withoutGuesses(date: CalendarDate | null, mask: string): CalendarDate | null {
  if (date === null || !/^[01]{8}$/.test(mask) || mask.startsWith('1')) return null;
  if (mask.slice(0, 4) !== '0000') return null;
  const month = mask.slice(4, 6) === '00' ? date.month : null;
  const day = month !== null && mask.slice(6) === '00' ? date.day : null;
  return { year: date.year, month, day };
}

function asDate(date: CalendarDate | null): ElementValue {
  return date === null ? NOT_UNDERSTOOD : { kind: 'date', date };
}

function asSex(sex: Sex | null): ElementValue {
  return sex === null ? NOT_UNDERSTOOD : { kind: 'sex', sex };
}
