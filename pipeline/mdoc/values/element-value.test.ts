import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode } from '../../../fixtures/virtual/phones/cbor-writer.ts';
import { encodeBirthDate } from '../../../fixtures/virtual/phones/document/birth-date.ts';
import { decodeCbor } from '../../cbor/decode.ts';
import { CborTag, type CborValue } from '../../cbor/value.ts';
import { sure } from '../answer.fixture.ts';
import type { ElementForm } from '../request/document-type.ts';
import { readElement } from './element-value.ts';

const FORMS: readonly ElementForm[] = [
  'text',
  'date',
  'date-words',
  'sex-code',
  'sex-word',
  'picture',
  'flag',
];

const date = (year: number, month: number | null = null, day: number | null = null) => ({
  kind: 'date',
  date: { year, month, day },
});
const NOT_UNDERSTOOD = { kind: 'not-understood' };
const fullDate = (text: CborValue) => new CborTag(1004, text, new Uint8Array(0));
const mapOf = (...entries: [string, CborValue][]) => new Map(entries);

describe('a text', () => {
  it('stays as received: its spaces, variation selectors and every plane', () => {
    const text = ' 見本\u3000花\u{E0100}子 𠮷\u{29E3D} ';
    expect(readElement('text', text)).toEqual({ kind: 'text', text });
  });

  it.each(['', ' \u3000', 'a\u0000b', 'a\nb', '花\u202E子', '\uFEFF花子', 'a\u200Bb'])(
    'is none as %j: a screen could not show it as it is',
    (text) => {
      expect(readElement('text', text)).toBeNull();
    },
  );
});

describe('a date', () => {
  it.each(['full-date', 'text', 'map', 'map-with-mask'] as const)(
    'is read as wallets write it: %s',
    (form) => {
      const value = sure(decodeCbor(encode(encodeBirthDate('19710901', form))));
      expect(readElement('date', value)).toEqual(date(1971, 9, 1));
    },
  );

  it('is the day before a time', () => {
    const dateTime = new CborTag(0, '1971-09-01T23:59:59Z', new Uint8Array(0));
    expect(
      [dateTime, '1971-09-01T00:00:00+09:00'].map((value) => readElement('date', value)),
    ).toEqual([date(1971, 9, 1), date(1971, 9, 1)]);
  });

  it.each([
    ['00000000', date(1971, 9, 1)],
    ['00000001', date(1971, 9)],
    ['00000011', date(1971, 9)],
    ['00001100', date(1971)],
    ['00000100', date(1971)],
    ['00001111', date(1971)],
    ['00011111', NOT_UNDERSTOOD],
    ['10000000', NOT_UNDERSTOOD],
    ['0000000', NOT_UNDERSTOOD],
    ['0000000x', NOT_UNDERSTOOD],
  ])('with the mask %s is only what is known', (mask, expected) => {
    const value = mapOf(['birth_date', fullDate('1971-09-01')], ['approximate_mask', mask]);
    expect(readElement('date', value)).toEqual(expected);
  });

  it.each<[string, CborValue]>([
    ['a day that does not exist', '1971-02-30'],
    ['other words', '1971年9月1日'],
    ['a map with other words', mapOf(['birth_date', 'once'])],
    ['too many characters', '1971-09-01 '],
    ['no characters', ''],
  ])('that is %s is not understood', (_, value) => {
    expect(readElement('date', value)).toEqual(NOT_UNDERSTOOD);
  });

  it.each<[string, CborValue]>([
    ['a number', 19_710_901],
    ['seconds', new CborTag(1, 0, new Uint8Array(0))],
    ['a map without the date', mapOf(['approximate_mask', '00000000'])],
    ['a map in a map', mapOf(['birth_date', mapOf(['birth_date', '1971-09-01'])])],
    ['a mask that is a number', mapOf(['birth_date', '1971-09-01'], ['approximate_mask', 0])],
    ['null', null],
  ])('that is %s is of another type', (_, value) => {
    expect(readElement('date', value)).toBeNull();
  });
});

describe('a date in words', () => {
  it.each([
    ['1971年9月1日', date(1971, 9, 1)],
    ['昭和46年9月1日', date(1971, 9, 1)],
    ['1971-09-01', NOT_UNDERSTOOD],
  ])('%s is read, or is not understood', (text, expected) => {
    expect(readElement('date-words', text)).toEqual(expected);
  });
});

describe('a sex', () => {
  it.each<[ElementForm, CborValue, unknown]>([
    ['sex-code', 0, { kind: 'sex', sex: 'unknown' }],
    ['sex-code', 1, { kind: 'sex', sex: 'male' }],
    ['sex-code', 2, { kind: 'sex', sex: 'female' }],
    ['sex-code', 9, { kind: 'sex', sex: 'not-applicable' }],
    ['sex-code', 3, NOT_UNDERSTOOD],
    ['sex-code', 1.5, NOT_UNDERSTOOD],
    ['sex-code', -1, NOT_UNDERSTOOD],
    ['sex-code', '1', null],
    ['sex-word', '男', { kind: 'sex', sex: 'male' }],
    ['sex-word', '女', { kind: 'sex', sex: 'female' }],
    ['sex-word', '不明', NOT_UNDERSTOOD],
    ['sex-word', 'constructor', NOT_UNDERSTOOD],
    ['sex-word', 1, null],
  ])('by %s %j', (form, value, expected) => {
    expect(readElement(form, value)).toEqual(expected);
  });
});

describe('a picture and a flag', () => {
  it('are bytes, and true or false, and nothing like them', () => {
    const bytes = Uint8Array.of(1);
    expect(readElement('picture', bytes)).toEqual({ kind: 'picture', bytes });
    expect([true, false].map((flag) => readElement('flag', flag))).toEqual([
      { kind: 'flag', flag: true },
      { kind: 'flag', flag: false },
    ]);
    expect([readElement('picture', 'AQ=='), readElement('picture', [1])]).toEqual([null, null]);
    expect([1, 'true', null, undefined].map((value) => readElement('flag', value))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('any value', () => {
  it('by any form is a value of that form or null, never a throw', () => {
    const leaf = fc.oneof(
      fc.double(),
      fc.string({ unit: 'binary' }),
      fc.boolean(),
      fc.constantFrom(null, undefined),
      fc.uint8Array(),
    );
    const anyValue: fc.Arbitrary<CborValue> = fc.oneof(
      leaf,
      leaf.map((value) => fullDate(value)),
      fc
        .tuple(leaf, leaf)
        .map(([day, mask]) => mapOf(['birth_date', day], ['approximate_mask', mask])),
    );
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), anyValue, (form, value) => {
        const found = readElement(form, value);
        expect(found === null || typeof found.kind === 'string').toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
