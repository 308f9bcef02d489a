import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDigits, decodeUtf8, displayable } from './text.ts';

/** Characters of every plane; half a surrogate pair is none. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }).filter((point) => point >> 11 !== 0x1b))
  .map((points) => String.fromCodePoint(...points));

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

describe('decodeUtf8', () => {
  it('keeps every character, whatever its plane', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decodeUtf8(new Uint8Array(Buffer.from(text, 'utf8')))).toBe(text);
      }),
    );
  });

  it('never replaces or drops anything: what it decodes encodes to the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        const text = decodeUtf8(bytes);
        if (text === null) return;
        expect(new Uint8Array(Buffer.from(text, 'utf8'))).toStrictEqual(bytes);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not swallow a byte order mark', () => {
    expect(decodeUtf8(bytesOf('efbbbf41'))).toBe('\u{FEFF}A');
  });

  it.each([
    ['an overlong form', 'c081'],
    ['half of a surrogate pair', 'eda080'],
    ['a code point beyond the last plane', 'f4908080'],
    ['a character cut short', 'e9bb'],
    ['a continuation without a start', '80'],
    ['Shift_JIS', '8d958ba9'],
  ])('refuses %s', (_what, hex) => {
    expect(decodeUtf8(bytesOf(hex))).toBeNull();
  });
});

describe('decodeDigits', () => {
  it('takes ASCII digits of exactly the length', () => {
    expect(decodeDigits(bytesOf('3031323334353637'), 8)).toBe('01234567');
  });

  it.each([
    ['a digit too few', '30313233343536'],
    ['a digit too many', '303132333435363738'],
    ['the character before 0', '2f31323334353637'],
    ['the character after 9', '3031323334353a37'],
    ['a space', '2031323334353637'],
    ['full-width digits', 'efbc91efbc92efbc'],
  ])('refuses %s', (_what, hex) => {
    expect(decodeDigits(bytesOf(hex), 8)).toBeNull();
  });
});

describe('displayable', () => {
  it('refuses every control character and every mark that turns the direction of writing', () => {
    const marks = codePoints(/[\p{Cc}\p{Bidi_Control}]/u);
    const letThrough = marks.filter((mark) => displayable(`名${mark}前`).ok);
    expect([marks.length, letThrough]).toEqual([65 + 12, []]);
  });

  it.each([
    ['the ideographic space between family and given name', '黒桐　幹也'],
    ['a variation selector behind its character', '邊\u{E0101}見'],
    ['a character outside the first plane', '𠮷野家'],
    ['a combining voiced sound mark', 'か\u{3099}'],
    ['brackets of a former name', '山田［田中］　花子'],
    ['Latin letters and spaces', 'NGUYEN VAN AN'],
  ])('keeps %s as it is', (_what, text) => {
    expect(displayable(text)).toEqual({ ok: true, value: text });
  });

  it('says why', () => {
    expect([displayable(''), displayable('a\u{202E}b')]).toEqual([
      { ok: false, failure: 'empty' },
      { ok: false, failure: 'control-character' },
    ]);
  });
});

/** Every character of Unicode that matches. */
function codePoints(pattern: RegExp): string[] {
  const found: string[] = [];
  for (let point = 0; point <= 0x10ffff; point++) {
    const character = String.fromCodePoint(point);
    if (pattern.test(character)) found.push(character);
  }
  return found;
}
