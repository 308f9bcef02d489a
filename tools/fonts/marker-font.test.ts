import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawMarkerFont } from './marker-font.ts';

const committed = new Uint8Array(
  readFileSync(new URL('../../renderer/names/marker.ttf', import.meta.url)),
);
const view = new DataView(committed.buffer);

/** Tables of the committed file, by the directory at its beginning. */
const tables = new Map(
  Array.from({ length: view.getUint16(4) }, (_, n) => {
    const at = 12 + 16 * n;
    const name = String.fromCharCode(...committed.subarray(at, at + 4));
    return [
      name,
      { sum: view.getUint32(at + 4), at: view.getUint32(at + 8), length: view.getUint32(at + 12) },
    ];
  }),
);

function sumOf(at: number, length: number): number {
  let sum = 0;
  for (let i = at; i < at + length; i += 4) sum = (sum + view.getUint32(i)) >>> 0;
  return sum;
}

describe('the marker font', () => {
  it('is what the script makes of it, byte for byte', () => {
    expect(Buffer.from(drawMarkerFont()).equals(committed)).toBe(true);
  });

  it('holds whole tables, each at a multiple of four, with right sums', () => {
    expect(sumOf(0, committed.length)).toBe(0xb1b0afba);
    const wrong = [...tables].filter(
      ([name, { sum, at, length }]) =>
        at % 4 !== 0 ||
        at + length > committed.length ||
        (name !== 'head' && sumOf(at, 4 * Math.ceil(length / 4)) !== sum),
    );
    expect(wrong).toEqual([]);
    expect([...tables.keys()]).toEqual([...tables.keys()].sort());
  });

  it('stays within what a shaper reads of a table: 64 times its bytes, lists counted each time', () => {
    const cmap = tables.get('cmap') ?? { at: 0, length: 0 };
    const sequences = cmap.at + view.getUint32(cmap.at + 8);
    const selectors = view.getUint32(sequences + 6);
    let read = 0;
    for (let n = 0; n < selectors; n++) {
      const list = sequences + view.getUint32(sequences + 10 + 11 * n + 3);
      read += 4 + 4 * view.getUint32(list);
    }
    expect([view.getUint16(sequences), selectors]).toEqual([14, 256]);
    expect(read).toBeLessThan((64 * cmap.length) / 2);
  });
});
