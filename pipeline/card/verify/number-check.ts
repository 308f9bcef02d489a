import type { CalendarDate, FullDate } from '../../identity/calendar-date.ts';
import { isFull } from '../../identity/calendar-date.ts';
import { eraYears } from '../../identity/era.ts';
import { type Check, failedCheck, notCheckable, passed } from '../../outcome/check.ts';
import type { CardCode } from '../card-code.ts';

const ID = 'card.number-agrees';
const YEAR_OFFSET = 6;

/**
 * Whether the number that the chip took fits what the chip says: the birth digits `YYMMDD`, with the
 * year as printed (era year, or the last two digits of the Gregorian one, facts 2.5), and for
 * 照合番号B the year of expiry behind them.
 */
export function checkNumber(code: CardCode, birth: CalendarDate, expiry: FullDate | null): Check {
  if (code.route === 'b' && expiry !== null && !hasYear(code, expiry)) {
    return failedCheck(ID, 'year-differs');
  }
  if (!isFull(birth)) return notCheckable(ID, 'birth-date-partial');
  const agrees = possibleBirthDigits(birth).some((digits) => startsWith(code.digits, digits));
  if (!agrees) return failedCheck(ID, 'birth-digits-differ');
  const unread = code.route === 'b' && expiry === null;
  return unread ? notCheckable(ID, 'expiry-not-read') : passed(ID);
}

function hasYear({ digits }: CardCode, { year }: FullDate): boolean {
  return startsWith(digits.subarray(YEAR_OFFSET), String(year).padStart(4, '0'));
}

function possibleBirthDigits(birth: FullDate): readonly string[] {
  const monthAndDay = twoDigits(birth.month) + twoDigits(birth.day);
  const years = [birth.year % 100];
  for (const { year } of eraYears(birth)) years.push(year);
  return years.map((year) => twoDigits(year) + monthAndDay);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function startsWith(digits: Uint8Array, text: string): boolean {
  return [...text].every((digit, i) => digits[i] === digit.charCodeAt(0));
}
