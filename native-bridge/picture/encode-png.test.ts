import { crc32, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pngSize } from '../../pipeline/picture/png-size.ts';
import { encodePng } from './encode-png.ts';

interface Size {
  readonly width: number;
  readonly height: number;
  readonly components: number;
}

/** Chunks of a PNG by ISO/IEC 15948, 5.3, each with its checksum compared. */
function chunksOf(png: Buffer): readonly (readonly [type: string, data: Buffer])[] {
  const chunks: [string, Buffer][] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.push([body.toString('latin1', 0, 4), body.subarray(4)]);
    at += 12 + length;
  }
  return chunks;
}

/** What a viewer gets: pixels without the filter byte of each row, which must say "none". */
function decode(png: Uint8Array) {
  const bytes = Buffer.from(png);
  const [header, data, end, ...rest] = chunksOf(bytes);
  if (header === undefined || data === undefined) throw new Error('no picture');
  const [width, height] = [header[1].readUInt32BE(0), header[1].readUInt32BE(4)];
  const rows = inflateSync(data[1]);
  const stride = rows.length / height;
  const filters: number[] = [];
  const pixels: number[] = [];
  for (let y = 0; y < height; y++) {
    filters.push(rows[y * stride] ?? -1);
    pixels.push(...rows.subarray(y * stride + 1, (y + 1) * stride));
  }
  return {
    signature: bytes.toString('hex', 0, 8),
    names: [header[0], data[0], end?.[0], rest.length],
    size: [width, height],
    form: [...header[1].subarray(8)],
    filters: new Set(filters),
    pixels,
  };
}

/** A picture's size with as many random samples as it has. */
const pictures = fc
  .record({
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 40 }),
    components: fc.constantFrom(1, 3),
  })
  .chain((size) => {
    const length = size.width * size.height * size.components;
    return fc.tuple(fc.constant(size), fc.uint8Array({ minLength: length, maxLength: length }));
  });

describe('a PNG', () => {
  it('is decoded to the very pixels that went in', () => {
    const check = ([size, pixels]: [Size, Uint8Array]) => {
      const png = encodePng(pixels, size);
      if (png === null) throw new Error('not encoded');
      expect(decode(png)).toEqual({
        signature: '89504e470d0a1a0a',
        names: ['IHDR', 'IDAT', 'IEND', 0],
        size: [size.width, size.height],
        // 8 bits; grey is colour type 0, RGB 2; deflate, adaptive filters, not interlaced.
        form: [8, size.components === 1 ? 0 : 2, 0, 0, 0],
        filters: new Set([0]),
        pixels: [...pixels],
      });
    };
    fc.assert(fc.property(pictures, check), { numRuns: 50 });
  });

  it('has the size that our own look at a PNG finds', () => {
    const png = encodePng(new Uint8Array(240 * 320), { width: 240, height: 320, components: 1 });
    expect(png && pngSize(png)).toEqual({ width: 240, height: 320 });
  });

  it('is not made of two or four components: that would need an alpha channel', () => {
    const made = [0, 2, 4].map((components) =>
      encodePng(new Uint8Array(4), { width: 1, height: 1, components }),
    );
    expect(made).toEqual([null, null, null]);
  });
});
