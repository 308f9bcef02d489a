import { describe, expect, it } from 'vitest';
import { readTime } from './der-time.ts';
import { ascii, der, scanned } from './encode-der.fixture.ts';

const UTC = 0x17;
const GENERALIZED = 0x18;

const read = (tag: number, text: string) =>
  readTime(scanned(der(tag, ascii(text))))?.toISOString() ?? null;

describe('a time in a certificate', () => {
  it('is read to the second, two digits of a year being of 1950 to 2049', () => {
    const times = [
      read(UTC, '270301000000Z'),
      read(UTC, '491231235959Z'),
      read(UTC, '500101000000Z'),
      read(UTC, '280229120000Z'),
      read(GENERALIZED, '20270301000000Z'),
      read(GENERALIZED, '99991231235959Z'),
    ];
    expect(times).toEqual([
      '2027-03-01T00:00:00.000Z',
      '2049-12-31T23:59:59.000Z',
      '1950-01-01T00:00:00.000Z',
      '2028-02-29T12:00:00.000Z',
      '2027-03-01T00:00:00.000Z',
      '9999-12-31T23:59:59.000Z',
    ]);
  });

  it.each([
    ['without seconds', UTC, '2703010000Z'],
    ['with a zone', UTC, '270301000000+0900'],
    ['without Z', UTC, '2703010000000'],
    ['with a fraction', GENERALIZED, '20270301000000.5Z'],
    ['of the other type', GENERALIZED, '270301000000Z'],
    ['of another type', 0x13, '270301000000Z'],
    ['on a day that no calendar has', UTC, '270229000000Z'],
    ['in a 13th month', UTC, '271301000000Z'],
    ['in a 24th hour', UTC, '270301240000Z'],
    ['in a 60th second', UTC, '270301000060Z'],
    ['with a space', UTC, ' 70301000000Z'],
    ['that is empty', UTC, ''],
  ])('is none %s', (_, tag, text) => {
    expect(read(tag, text)).toBeNull();
  });
});
