import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeWire, encodeWire } from './wire.ts';

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constantFrom(null, true, false),
    fc.uint8Array(),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie('any'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
})).any;

describe('a message over the wire', () => {
  it('arrives as it left', () => {
    fc.assert(
      fc.property(value, (message) => {
        expect(decodeWire(encodeWire(message))).toEqual(message);
      }),
    );
  });

  it('holds pictures as large as a photo may become', () => {
    const picture = new Uint8Array(2_000_000).map((_, i) => i);
    const { bytes } = decodeWire(encodeWire({ bytes: picture })) as { bytes: Uint8Array };
    expect(Buffer.compare(bytes, picture)).toBe(0);
  });
});
