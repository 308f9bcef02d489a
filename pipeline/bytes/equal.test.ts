import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalBytes } from './equal.ts';

describe('equalBytes', () => {
  it('says yes to the same bytes in other memory', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(equalBytes(bytes, bytes.slice())).toBe(true);
      }),
    );
  });

  it('sees one changed bit at any place', () => {
    const place = fc
      .uint8Array({ minLength: 1 })
      .chain((bytes) => fc.tuple(fc.constant(bytes), fc.nat(bytes.length - 1), fc.nat(7)));
    fc.assert(
      fc.property(place, ([bytes, at, bit]) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(equalBytes(bytes, changed)).toBe(false);
      }),
    );
  });

  it('does not take two differences that cancel out for none', () => {
    expect(equalBytes(Uint8Array.of(0x0f, 0xf0), Uint8Array.of(0xf0, 0x0f))).toBe(false);
  });

  it('says no to a beginning, also where only zeros are missing', () => {
    const whole = Uint8Array.of(1, 2, 0);
    const beginning = Uint8Array.of(1, 2);
    const answers = [
      equalBytes(whole, beginning),
      equalBytes(beginning, whole),
      equalBytes(new Uint8Array(0), Uint8Array.of(0)),
    ];
    expect(answers).toEqual([false, false, false]);
  });
});
