import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeSmallPng } from './small-png.ts';

/** The parts of a PNG by name. */
function chunksOf(png: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return chunks;
}

describe('a small PNG', () => {
  it('holds each pixel as the number of its colour', () => {
    const rgba = Uint8Array.of(0, 0, 0, 255, 255, 255, 255, 255, 0, 0, 0, 255, 160, 80, 0, 255);
    const chunks = chunksOf(encodeSmallPng(rgba, 2, 2));
    expect([...(chunks.get('PLTE') ?? [])]).toEqual([0, 0, 0, 255, 255, 255, 160, 80, 0]);
    expect([...inflateSync(chunks.get('IDAT') ?? deflateSync(''))]).toEqual([0, 0, 1, 0, 0, 2]);
  });

  it('rounds colours until 256 are enough', () => {
    const rgba = Uint8Array.from({ length: 4 * 4096 }, (_, at) => (at * 37) & 255);
    const palette = chunksOf(encodeSmallPng(rgba, 64, 64)).get('PLTE');
    expect((palette?.length ?? 0) / 3).toBeLessThanOrEqual(256);
  });
});
