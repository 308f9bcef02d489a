import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_LENGTH, isWellFormed } from '../../pipeline/card/card-code.ts';
import {
  type Draft,
  digitsOf,
  encodeDraft,
  FIELDS,
  isComplete,
  isNumberText,
  isQrText,
  spread,
} from './number-fields.ts';

const ROUTES = ['b', 'pin', 'birth'] as const;
const WHOLE: Draft = { year: '01', month: '03', day: '31', expiry: '2035', security: '1234' };

/** A number of each road, digit by digit. */
const numbers = fc
  .constantFrom(...ROUTES)
  .chain((route) =>
    fc.tuple(fc.constant(route), fc.stringMatching(new RegExp(`^[0-9]{${CODE_LENGTH[route]}}$`))),
  );
const fullWidth = (text: string) =>
  text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe('the fields of a number', () => {
  it('are as many digits together as the road wants', () => {
    const lengths = ROUTES.map((route) =>
      FIELDS[route].reduce((sum, { length }) => sum + length, 0),
    );
    expect(lengths).toEqual(ROUTES.map((route) => CODE_LENGTH[route]));
  });

  it('are the three numbers of the card’s face, in the order in which the chip wants them', () => {
    expect(FIELDS.b.map(({ key, length }) => [key, length])).toEqual([
      ['year', 2],
      ['month', 2],
      ['day', 2],
      ['expiry', 4],
      ['security', 4],
    ]);
  });
});

describe('what is typed', () => {
  it('is digits, those of a Japanese input method too, and nothing else', () => {
    const texts = ['0１2３', '平成元年', '１ ２　３', '-1.5e3', '①②', '٣', '১', '', 'abc'];
    expect(texts.map(digitsOf)).toEqual(['0123', '', '123', '153', '', '', '', '', '']);
  });

  it('is the same number in either width', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,14}$/), (digits) => {
        expect([digitsOf(digits), digitsOf(fullWidth(digits))]).toEqual([digits, digits]);
      }),
    );
  });
});

describe('a text that stands in a number field', () => {
  it('is digits of either width and white space, and no other is taken in part', () => {
    const numbers = ['', '1', '０1２3', ' 12\n', '１ ２　３'];
    const others = ['平成元年', '-1.5e3', '①②', '٣', '১', 'm', '1m', '12-34', 'mdoc:1234'];
    expect([...numbers, ...others].map(isNumberText)).toEqual([
      ...numbers.map(() => true),
      ...others.map(() => false),
    ]);
  });

  it('is a phone’s QR code where it says so, and never a number of any road then', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\s{0,2}[mM]doc:[A-Za-z0-9_-]{0,40}$/), (text) => {
        const whole = ROUTES.map((route) => spread(text, FIELDS[route]));
        expect([isQrText(text), isNumberText(text), ...whole]).toEqual([
          true,
          false,
          ...ROUTES.map(() => null),
        ]);
      }),
    );
  });

  it('is no QR code where it only holds one', () => {
    const texts = ['', '1234', 'mdoc', 'xmdoc:1', 'https://mdoc:1'];
    expect(texts.map(isQrText)).toEqual(texts.map(() => false));
  });
});

describe('a number that is pasted', () => {
  it('is spread over the fields, and comes out of them as it went in', () => {
    fc.assert(
      fc.property(numbers, ([route, digits]) => {
        const drafts = [digits, fullWidth(digits), ` ${digits}\n`].map((text) =>
          spread(text, FIELDS[route]),
        );
        const out = drafts.map((draft) => draft && encodeDraft(draft, FIELDS[route]));
        const bytes = Uint8Array.from(digits, (digit) => digit.charCodeAt(0));
        expect(out).toEqual([bytes, bytes, bytes]);
        expect(isWellFormed({ route, digits: bytes })).toBe(true);
      }),
    );
  });

  it('is taken whole or not at all', () => {
    const texts = ['', '0', '0103312035123', '010331203512345', '01033120351234 1'];
    const others = ['01-03-31 / 2035 / 1234', '番号01033120351234', '0103312035123٣'];
    texts.push(...others);
    expect(texts.map((text) => spread(text, FIELDS.b))).toEqual(texts.map(() => null));
  });
});

describe('a number', () => {
  it('is complete when every field is full, whatever other fields hold', () => {
    const drafts: Draft[] = [
      WHOLE,
      { ...WHOLE, pin: '1' },
      { ...WHOLE, day: '3' },
      { ...WHOLE, security: '' },
      { year: '01', month: '03', day: '31' },
      {},
    ];
    expect(drafts.map((draft) => isComplete(draft, FIELDS.b))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('leaves the page as ASCII digits in the order of its fields, without those of another road', () => {
    const draft: Draft = {
      security: '1234',
      day: '31',
      pin: '9',
      year: '01',
      month: '03',
      expiry: '2035',
    };
    const text = (fields: typeof FIELDS.b) => String.fromCharCode(...encodeDraft(draft, fields));
    expect(ROUTES.map((route) => text(FIELDS[route]))).toEqual(['01033120351234', '9', '010331']);
  });
});
