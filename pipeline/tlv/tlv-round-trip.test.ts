import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tlv } from '../../fixtures/virtual/cards/encode-tlv.ts';
import { concat } from '../bytes/concat.ts';
import { readTlv, readTlvHeader, readTlvs } from './tlv.ts';

/** Tags of one byte, and of two bytes in high-tag form: the two kinds that the card writes. */
const anyTag = fc.oneof(
  fc.nat(255).filter((tag) => (tag & 0x1f) !== 0x1f),
  fc.tuple(fc.nat(7), fc.nat(127)).map(([high, low]) => ((high << 5) | 0x1f) * 256 + low),
);

/** Lengths around every change of form. */
const anyLength = fc.oneof(
  fc.nat(300),
  fc.constantFrom(0, 127, 128, 255, 256, 32_767, 65_534, 65_535),
);

const anyValue = fc
  .tuple(anyLength, fc.nat(255))
  .map(([length, seed]) => Uint8Array.from({ length }, (_, i) => (seed + 31 * i) & 0xff));

const anyObjects = fc.array(fc.tuple(anyTag, fc.uint8Array({ maxLength: 200 })), { maxLength: 8 });

describe('TLV round trip', () => {
  it('reads what an encoder of its own wrote, and leaves filler alone', () => {
    fc.assert(
      fc.property(anyTag, anyValue, fc.nat(40), (tag, value, filler) => {
        const written = new Uint8Array(tlv(tag, value));
        const file = concat(written, new Uint8Array(filler).fill(0xff));
        const object = readTlv(file, 0);
        const found = object.ok ? object.value : null;
        expect([found?.tag, found?.start]).toEqual([tag, 0]);
        // Compared as a whole: matchers take their time with 65,535 bytes one by one.
        expect(Buffer.from(found?.value ?? []).equals(value)).toBe(true);
        expect(Buffer.from(found?.raw ?? []).equals(written)).toBe(true);
      }),
    );
  });

  it('reads a list back in order, each object at its place', () => {
    fc.assert(
      fc.property(anyObjects, (objects) => {
        const written = objects.map(([tag, value]) => new Uint8Array(tlv(tag, value)));
        const file = concat(...written);
        let start = 0;
        const expected = objects.map(([tag, value], i) => {
          const raw = written[i] ?? new Uint8Array(0);
          start += raw.length;
          return { tag, value, raw, start: start - raw.length };
        });
        expect(readTlvs(file, 0, file.length, 8)).toEqual({ ok: true, value: expected });
      }),
    );
  });

  it('reads the same length in one, two and three bytes', () => {
    fc.assert(
      fc.property(anyTag, fc.nat(127), (tag, length) => {
        const tagBytes = tag > 0xff ? [tag >> 8, tag & 0xff] : [tag];
        const forms = [[length], [0x81, length], [0x82, 0, length]];
        const headers = forms.map((form) => readTlvHeader(Uint8Array.of(...tagBytes, ...form), 0));
        const expected = forms.map((form) => ({
          ok: true,
          value: { tag, headerLength: tagBytes.length + form.length, valueLength: length },
        }));
        expect(headers).toEqual(expected);
      }),
    );
  });

  it('refuses a file cut anywhere inside its object', () => {
    const cutFile = fc
      .tuple(anyTag, fc.uint8Array({ maxLength: 300 }))
      .map(([tag, value]) => new Uint8Array(tlv(tag, value)))
      .chain((file) => fc.tuple(fc.constant(file), fc.nat(file.length - 1)));
    fc.assert(
      fc.property(cutFile, ([file, end]) => {
        expect(readTlv(file.subarray(0, end), 0)).toEqual({ ok: false, failure: 'truncated' });
      }),
    );
  });
});
