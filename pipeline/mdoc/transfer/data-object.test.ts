import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexConstant, toHex } from '../../bytes/hex.ts';
import { MESSAGE_LIMIT, unwrapMessage, wrapMessage } from './data-object.ts';

const unwrap = (hex: string) => unwrapMessage(hexConstant(hex));

describe("DO'53'", () => {
  it.each([
    [1, '5301'],
    [127, '537F'],
    [128, '538180'],
    [255, '5381FF'],
    [256, '53820100'],
    [65_535, '5382FFFF'],
    [65_536, '5383010000'],
    [MESSAGE_LIMIT, '5383100000'],
  ])('around %i bytes begins with %s, and comes off again', (length, head) => {
    const message = new Uint8Array(length).fill(0xab);
    const wrapped = wrapMessage(message);
    expect(toHex(wrapped.subarray(0, wrapped.length - length))).toBe(head);
    const unwrapped = unwrapMessage(wrapped);
    // Compared as a whole: matchers take their time with a million bytes one by one.
    expect(unwrapped.ok && Buffer.from(unwrapped.value).equals(message)).toBe(true);
  });

  it('may spell its length in more bytes than it takes', () => {
    const value = hexConstant('AABB');
    expect(['538102AABB', '53820002AABB', '5383000002AABB'].map(unwrap)).toEqual(
      new Array(3).fill({ ok: true, value }),
    );
  });

  it.each([
    ['nothing', '', 'truncated'],
    ['a tag alone', '53', 'truncated'],
    ['another tag', '5402AABB', 'tag'],
    ['no message', '5300', 'empty'],
    ['no message, at length', '53820000', 'empty'],
    ['an indefinite length', '5380AABB0000', 'length'],
    ['a length of four bytes', '538400000001AA', 'length'],
    ['a length cut short', '538201', 'truncated'],
    ['a message cut short', '5303AABB', 'truncated'],
    ['a byte behind it', '5301AABB', 'trailing'],
    ['more than any message', '5383100001AA', 'too-long'],
  ])('is refused with %s', (_what, hex, fault) => {
    expect(unwrap(hex)).toEqual({ ok: false, failure: fault });
  });

  it('is no other message whatever one byte became, and none when cut', () => {
    const change = fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.nat(), fc.nat(255));
    fc.assert(
      fc.property(change, ([message, place, byte]) => {
        const wrapped = wrapMessage(message);
        const at = place % wrapped.length;
        expect(unwrapMessage(wrapped.subarray(0, at)).ok).toBe(false);
        wrapped[at] = byte;
        const unwrapped = unwrapMessage(wrapped);
        if (unwrapped.ok) expect(unwrapped.value.length).toBe(message.length);
      }),
      { numRuns: 2000 },
    );
  });
});
