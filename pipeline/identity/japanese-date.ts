import { type CalendarDate, daysInMonth, type FullDate } from './calendar-date.ts';
import { type Era, eraYears } from './era.ts';

/** Eras as a date writes them, with the year of which a part was each one's first. */
const ERAS: Readonly<Record<string, { readonly era: Era; readonly firstYear: number }>> = {
  明治: { era: 'meiji', firstYear: 1868 },
  大正: { era: 'taisho', firstYear: 1912 },
  昭和: { era: 'showa', firstYear: 1926 },
  平成: { era: 'heisei', firstYear: 1989 },
  令和: { era: 'reiwa', firstYear: 2019 },
};

/** As parseCompactDate has it. */
const EARLIEST_YEAR = 1800;
const FULL_WIDTH_ZERO = '０'.charCodeAt(0);

const FORM =
  '^ (?:(?<name>明治|大正|昭和|平成|令和) (?<eraYear>元|\\d{1,2})|(?<year>\\d{4})) 年 ' +
  '(?:(?<month>\\d{1,2}) 月 (?:(?<day>\\d{1,2}) 日 )?)?$';
/** Where FORM has a space, any number of either width may stand: none inside a number. */
const WRITTEN = new RegExp(FORM.replaceAll(' ', '[ \\u3000]*'));

/**
 * A birth date as `birth_date_unicode` writes it: 1971年9月1日, or with an era, 昭和46年9月1日
 * (facts/jp-mdoc.md 1.2: the one sample is Gregorian, an era cannot be excluded). Digits may be
 * full-width; numerals in kanji are not read. A date may end behind its year or month: then those parts
 * are null. Null when it is written otherwise, when no such day exists, or when its era had not begun
 * or was over; before 1873 no era date can be converted.
 */
export function parseJapaneseDate(text: string): CalendarDate | null {
  const parts = WRITTEN.exec(asciiDigits(text))?.groups;
  if (parts === undefined) return null;
  const era = ERAS[parts['name'] ?? ''];
  const eraYear = parts['eraYear'] === '元' ? 1 : Number(parts['eraYear']);
  const year = era === undefined ? Number(parts['year']) : era.firstYear + eraYear - 1;
  const [month = null, day = null] = [parts['month'], parts['day']].map(numberOrNull);
  const date = { year, month, day };
  if (!exists(date)) return null;
  return era === undefined || wasWritten(date, era.era, eraYear) ? date : null;
}

function asciiDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - FULL_WIDTH_ZERO));
}

function numberOrNull(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function exists({ year, month, day }: CalendarDate): boolean {
  if (year < EARLIEST_YEAR || (month !== null && (month < 1 || month > 12))) return false;
  return month === null || day === null || (day >= 1 && day <= daysInMonth(year, month));
}

/** Whether some day that the date leaves open had this era year: no era lies inside one year. */
function wasWritten({ year, month, day }: CalendarDate, era: Era, eraYear: number): boolean {
  const lastMonth = month ?? 12;
  const first: FullDate = { year, month: month ?? 1, day: day ?? 1 };
  const last: FullDate = { year, month: lastMonth, day: day ?? daysInMonth(year, lastMonth) };
  const names = [...eraYears(first), ...eraYears(last)];
  return names.some((name) => name.era === era && name.year === eraYear);
}
