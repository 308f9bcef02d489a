import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarDate, dateInJapan, type FullDate, isoDate } from './calendar-date.ts';
import { type Era, eraYears } from './era.ts';
import { parseJapaneseDate } from './japanese-date.ts';

const NAMES: Readonly<Record<Era, string>> = {
  meiji: '明治',
  taisho: '大正',
  showa: '昭和',
  heisei: '平成',
  reiwa: '令和',
};
const DAY_MS = 86_400_000;

const parsed = (text: string) => {
  const date = parseJapaneseDate(text);
  return date && isoDate(date);
};

function* everyDay(from: number, to: number): Generator<FullDate> {
  const end = Date.UTC(to + 1, 0, 1);
  for (let at = Date.UTC(from, 0, 1); at < end; at += DAY_MS) yield dateInJapan(new Date(at));
}

const written = (year: string, { month, day }: CalendarDate) => `${year}年${month}月${day}日`;
const inEras = (date: FullDate) =>
  eraYears(date).map(({ era, year }) => written(`${NAMES[era]}${year}`, date));
const fullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe('parseJapaneseDate', () => {
  it.each([
    ['1971年9月1日', '1971-09-01'],
    ['1971年09月01日', '1971-09-01'],
    ['１９７１年０９月０１日', '1971-09-01'],
    ['１９７1年９月1日', '1971-09-01'],
    ['昭和46年9月1日', '1971-09-01'],
    ['昭和４６年９月１日', '1971-09-01'],
    ['昭和　46年　9月　1日', '1971-09-01'],
    [' 昭和46 年 9 月 1 日　', '1971-09-01'],
    ['1971 年 9月 1日', '1971-09-01'],
    ['昭和元年12月25日', '1926-12-25'],
    ['昭和1年12月25日', '1926-12-25'],
    ['昭和 元 年12月31日', '1926-12-31'],
    ['平成元年1月8日', '1989-01-08'],
    ['令和元年5月1日', '2019-05-01'],
    ['令和06年02月29日', '2024-02-29'],
    ['明治6年1月1日', '1873-01-01'],
    ['大正元年7月30日', '1912-07-30'],
    ['1868年1月25日', '1868-01-25'],
    ['1800年1月1日', '1800-01-01'],
  ])('reads %s', (text, iso) => {
    expect(parsed(text)).toBe(iso);
  });

  it.each([
    ['1971年', '1971'],
    ['1971年9月', '1971-09'],
    ['昭和46年', '1971'],
    ['昭和46年9月', '1971-09'],
    ['昭和64年', '1989'],
    ['昭和64年1月', '1989-01'],
    ['平成元年', '1989'],
    ['平成元年1月', '1989-01'],
    ['大正15年12月', '1926-12'],
    ['昭和元年12月', '1926-12'],
    ['明治45年7月', '1912-07'],
    ['明治6年', '1873'],
  ])('reads %s as a date that lacks parts', (text, iso) => {
    expect(parsed(text)).toBe(iso);
  });

  it('reads both names of the first day of an era, the end of the one and the start of the other', () => {
    const pairs = [
      ['明治45年7月30日', '大正元年7月30日'],
      ['大正15年12月25日', '昭和元年12月25日'],
      ['昭和64年1月8日', '平成元年1月8日'],
      ['平成31年5月1日', '令和元年5月1日'],
    ].map((names) => names.map(parsed));
    expect(pairs).toEqual(
      ['1912-07-30', '1926-12-25', '1989-01-08', '2019-05-01'].map((iso) => [iso, iso]),
    );
  });

  it.each([
    ['昭和65年1月1日', 'a year after the era'],
    ['昭和65年', 'a year after the era, without its day'],
    ['昭和64年1月9日', 'a day after the era'],
    ['昭和64年2月', 'a month after the era'],
    ['平成元年1月7日', 'a day before the era'],
    ['平成31年5月2日', 'a day after Heisei'],
    ['平成31年6月', 'a month after Heisei'],
    ['平成32年', 'a year after Heisei'],
    ['令和元年4月30日', 'a day before Reiwa'],
    ['令和元年4月', 'a month before Reiwa'],
    ['昭和元年12月24日', 'a day before Showa'],
    ['昭和元年11月', 'a month before Showa'],
    ['大正15年12月26日', 'a day after Taisho'],
    ['大正元年7月29日', 'a day before Taisho'],
    ['明治45年7月31日', 'a day after Meiji'],
    ['明治5年12月2日', 'a day of the old calendar'],
    ['明治元年', 'a year of the old calendar'],
    ['昭和0年1月1日', 'year 0'],
    ['昭和046年9月1日', 'three digits of a year'],
    ['昭和1971年9月1日', 'two ways of counting'],
    ['元年9月1日', 'an era that is not named'],
    ['慶応3年1月1日', 'an era before them'],
    ['1799年1月1日', 'a year before 1800'],
    ['971年9月1日', 'a year of three digits'],
    ['71年9月1日', 'a year of two digits'],
    ['19710年9月1日', 'a year of five digits'],
    ['1971年13月1日', 'month 13'],
    ['1971年13月', 'month 13 without a day'],
    ['1971年0月1日', 'month 0'],
    ['1971年00月00日', 'zeros'],
    ['1971年9月0日', 'day 0'],
    ['1971年9月31日', '31 September'],
    ['1971年2月29日', '29 February of a common year'],
    ['昭和46年2月29日', '29 February of a common year, with an era'],
    ['1971年9月001日', 'three digits of a day'],
    ['1971年1日', 'a day without a month'],
    ['1971年9月1', 'a day without its word'],
    ['1971年9月1日生', 'a word behind'],
    ['1971年9月不詳', 'a word for what is not known'],
    ['生年月日1971年9月1日', 'a word before'],
    ['1 971年9月1日', 'a space inside a number'],
    ['昭 和46年9月1日', 'a space inside a name'],
    ['1971年\n9月1日', 'a line end'],
    ['1971年9月1日\n', 'a line end behind'],
    ['昭和四十六年九月一日', 'numerals in kanji'],
    ['S46.9.1', 'a letter for the era'],
    ['㍼46年9月1日', 'the era in one character'],
    ['1971-09-01', 'ISO 8601'],
    ['1971/9/1', 'slashes'],
    ['-971年9月1日', 'a sign'],
    ['1971年9.月1日', 'a point'],
    ['', 'nothing'],
    ['年月日', 'no number'],
  ])('does not read %s: %s', (text) => {
    expect(parseJapaneseDate(text)).toBeNull();
  });

  it('takes back every day from 1868 to 2100, in numbers of either width and under each era name', () => {
    const wrong: string[] = [];
    let eraDates = 0;
    for (const date of everyDay(1868, 2100)) {
      const plain = written(String(date.year), date);
      const texts = [plain, fullWidth(plain), ...inEras(date)];
      eraDates += texts.length - 2;
      for (const text of texts) if (parsed(text) !== isoDate(date)) wrong.push(text);
    }
    // Each day since 1873, and the four days that have two names.
    const since1873 = (Date.UTC(2101, 0, 1) - Date.UTC(1873, 0, 1)) / DAY_MS;
    expect([wrong, eraDates]).toEqual([[], since1873 + 4]);
  });

  it('takes no day under an era that it was never written in', () => {
    const wrong: string[] = [];
    for (const date of everyDay(1868, 2030)) {
      const right = new Set(inEras(date));
      for (const [era, name] of Object.entries(NAMES)) {
        const first = { meiji: 1868, taisho: 1912, showa: 1926, heisei: 1989, reiwa: 2019 }[era];
        const text = written(`${name}${date.year - (first ?? 0) + 1}`, date);
        if ((parseJapaneseDate(text) !== null) !== right.has(text)) wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('gives a day that exists or nothing, whatever the text is', () => {
    const piece = fc.constantFrom(...'昭和平成令元年月日0123９　 -', '1989', '昭和', '年1月');
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (chosen) => {
        const date = parseJapaneseDate(chosen);
        if (date === null) return;
        const { year, month, day } = date;
        const instant = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
        expect(dateInJapan(instant)).toEqual({ year, month: month ?? 1, day: day ?? 1 });
      }),
      { numRuns: 5000 },
    );
  });

  it('is soon done with a very long text', () => {
    const spaces = '　'.repeat(1_000_000);
    const texts = [spaces, `昭和${spaces}`, `1971年${spaces}9`, '9'.repeat(1_000_000)];
    expect([...texts.map(parseJapaneseDate), parsed(`1971年${spaces}`)]).toEqual([
      ...texts.map(() => null),
      '1971',
    ]);
  });
});
