import { decodeDigits } from '../../bytes/text.ts';
import { type CalendarDate, parseCompactDate } from '../../identity/calendar-date.ts';
import { type Sex, sexOf } from '../../identity/sex.ts';
import type { Failure } from '../../outcome/failure.ts';
import { type Result, succeed } from '../../outcome/result.ts';
import { malformed } from '../../tlv/template.ts';

/** A date of eight ASCII digits; `malformed-data` when it is none. */
export function dateField(value: Uint8Array, file: string): Result<CalendarDate, Failure> {
  const digits = decodeDigits(value, 8);
  const date = digits === null ? null : parseCompactDate(digits);
  return date === null ? malformed(file, 'date') : succeed(date);
}

/** A sex code of one ASCII digit; `malformed-data` when the standard has no such code. */
export function sexField(value: Uint8Array, file: string): Result<Sex, Failure> {
  const digit = decodeDigits(value, 1);
  const sex = digit === null ? null : sexOf(digit);
  return sex === null ? malformed(file, 'sex code') : succeed(sex);
}
