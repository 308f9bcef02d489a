import type { CalendarDate } from '../../../pipeline/identity/calendar-date.ts';
import type { Era, EraYear } from '../../../pipeline/identity/era.ts';
import type { VisitorLanguage } from '../../../pipeline/purpose/language.ts';
import { LANGUAGE_NAMES } from '../language-names.ts';

const ERAS: Readonly<Record<Era, readonly [name: string, reading: string]>> = {
  reiwa: ['令和', 'れいわ'],
  heisei: ['平成', 'へいせい'],
  showa: ['昭和', 'しょうわ'],
  taisho: ['大正', 'たいしょう'],
  meiji: ['明治', 'めいじ'],
};

/** Days that are not read にち after their number. */
const DAYS: Readonly<Record<number, string>> = {
  1: 'ついたち',
  2: 'ふつか',
  3: 'みっか',
  4: 'よっか',
  5: 'いつか',
  6: 'むいか',
  7: 'なのか',
  8: 'ようか',
  9: 'ここのか',
  10: 'とおか',
  14: 'じゅうよっか',
  20: 'はつか',
  24: 'にじゅうよっか',
};

/**
 * A date in the visitor's language, with the parts that are recorded and in the digits that are printed
 * on the card: `1980年2月17日（昭和55年）`, `February 17, 1980`. The era stands in Japanese alone (ui-spec
 * 6); やさしい日本語 comes with furigana.
 */
export function dateText(
  language: VisitorLanguage,
  date: CalendarDate,
  era: EraYear | null = null,
): string {
  if (language === 'ja-easy') return easyDate(date) + (era === null ? '' : easyEra(era));
  const full = gregorian(LANGUAGE_NAMES[language].tag, date);
  return language === 'ja' && era !== null ? full + eraText(era) : full;
}

function gregorian(tag: string, { year, month, day }: CalendarDate): string {
  const format = new Intl.DateTimeFormat(tag, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== null && { month: 'long' }),
    ...(month !== null && day !== null && { day: 'numeric' }),
  });
  return format.format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}

function easyDate({ year, month, day }: CalendarDate): string {
  const parts = [`${year}{年^ねん}`];
  if (month !== null) parts.push(`${month}{月^がつ}`);
  if (month !== null && day !== null) parts.push(easyDay(day));
  return parts.join(' ');
}

function easyDay(day: number): string {
  const reading = DAYS[day];
  return reading === undefined ? `${day}{日^にち}` : `{${day}日^${reading}}`;
}

function eraText({ era, year }: EraYear): string {
  return `（${ERAS[era][0]}${year === 1 ? '元' : year}年）`;
}

function easyEra({ era, year }: EraYear): string {
  const [name, reading] = ERAS[era];
  return `（{${name}^${reading}}${year === 1 ? '{元年^がんねん}' : `${year}{年^ねん}`}）`;
}
