import { describe, expect, it } from 'vitest';
import { isoDate } from './calendar-date.ts';
import { eraYear } from './era.ts';

const DAY_MS = 86_400_000;

function eraOf(iso: string): string | null {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const found = eraYear({ year, month, day });
  return found === null ? null : `${found.era} ${found.year}`;
}

describe('eraYear', () => {
  it.each([
    ['1873-01-01', 'meiji 6'],
    ['1912-07-29', 'meiji 45'],
    ['1912-07-30', 'taisho 1'],
    ['1912-12-31', 'taisho 1'],
    ['1913-01-01', 'taisho 2'],
    ['1926-12-24', 'taisho 15'],
    ['1926-12-25', 'showa 1'],
    ['1927-01-01', 'showa 2'],
    ['1989-01-07', 'showa 64'],
    ['1989-01-08', 'heisei 1'],
    ['1990-01-01', 'heisei 2'],
    ['2019-04-30', 'heisei 31'],
    ['2019-05-01', 'reiwa 1'],
    ['2020-01-01', 'reiwa 2'],
  ])('%s is %s', (day, era) => {
    expect(eraOf(day)).toBe(era);
  });

  it('has nothing to say of a day before Japan took this calendar', () => {
    expect(['1872-12-31', '1868-01-25', '1800-01-01'].map(eraOf)).toEqual([null, null, null]);
  });

  it('agrees with the Japanese calendar of the platform on every day of two centuries', () => {
    const calendar = new Intl.DateTimeFormat('en-u-ca-japanese', {
      era: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const differing: string[] = [];
    const end = Date.UTC(2045, 0, 1);
    for (let at = Date.UTC(1873, 0, 1); at < end; at += DAY_MS) {
      const day = new Date(at);
      const date = {
        year: day.getUTCFullYear(),
        month: day.getUTCMonth() + 1,
        day: day.getUTCDate(),
      };
      const parts = calendar.formatToParts(day);
      const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
      // The platform writes long vowels: Taishō, Shōwa.
      const era = part('era').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      if (eraOf(isoDate(date)) !== `${era} ${part('year')}`) differing.push(isoDate(date));
    }
    expect(differing).toEqual([]);
  });
});
