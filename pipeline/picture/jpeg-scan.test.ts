import { describe, expect, it } from 'vitest';
import {
  beforeScan,
  DHT,
  jpegOf,
  type Piece,
  piece,
  piecesIn,
  replaced,
  SOF0,
  SOF2,
  SOS,
  without,
  withScan,
} from '../../fixtures/corpora/jpeg/jpeg-pieces.fixture.ts';
import { inspectJpeg } from './jpeg.ts';

const COLOUR = piecesIn('colour');
const GRAY = piecesIn('gray');
const PROGRESSIVE = piecesIn('progressive');

const taken = (pieces: readonly Piece[]) => inspectJpeg(jpegOf(pieces)) !== null;

describe('a scan', () => {
  it.each<[string, readonly number[], boolean]>([
    ['of all three', [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0], true],
    ['of none', [0, 0, 63, 0], false],
    ['of one, and no other scan', [1, 1, 0x00, 0, 63, 0], false],
    ['of four', [4, 1, 0x00, 2, 0x11, 3, 0x11, 3, 0x11, 0, 63, 0], false],
    ['of one that the frame does not name', [3, 1, 0x00, 2, 0x11, 4, 0x11, 0, 63, 0], false],
    ['of one twice', [3, 1, 0x00, 2, 0x11, 2, 0x11, 0, 63, 0], false],
    ['out of order', [3, 2, 0x11, 1, 0x00, 3, 0x11, 0, 63, 0], false],
    ['one byte short', [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63], false],
    ['one byte long', [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0, 0], false],
    ['of nothing', [], false],
    ['with a DC table that did not come', [3, 1, 0x20, 2, 0x11, 3, 0x11, 0, 63, 0], false],
    ['with an AC table that did not come', [3, 1, 0x02, 2, 0x11, 3, 0x11, 0, 63, 0], false],
    ['that leaves the last coefficient out', [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 62, 0], false],
    ['that leaves the first coefficient out', [3, 1, 0x00, 2, 0x11, 3, 0x11, 1, 63, 0], false],
    ['that leaves the last bit out', [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 1], false],
    ['that refines', [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0x10], false],
  ])('%s', (_what, data, expected) => {
    expect(taken(withScan(COLOUR, data))).toBe(expected);
  });

  it('of none is refused beside one of all three', () => {
    expect(taken(beforeScan(COLOUR, piece(SOS, [0, 0, 63, 0], [1])))).toBe(false);
  });

  it('for each component is as good as one for all, but not one component twice', () => {
    const scans = [
      [1, 0x00],
      [2, 0x11],
      [3, 0x11],
    ].map((pair) => piece(SOS, [1, ...pair, 0, 63, 0], [1]));
    const split = (...kept: readonly Piece[]) => [...without(COLOUR, SOS), ...kept];
    const [first, second, third] = scans as [Piece, Piece, Piece];
    expect(taken(split(first, second, third))).toBe(true);
    expect(taken(split(third, first, second))).toBe(true);
    expect(taken(split(first, second))).toBe(false);
    expect(taken(split(first, second, third, third))).toBe(false);
  });
});

describe('a progressive scan', () => {
  /** A gray picture of these scans: first and last coefficient, high and low bit. */
  const scans = (...bands: readonly [number, number, number, number][]) => [
    ...without(
      replaced(GRAY, SOF0, ({ data }) => [piece(SOF2, data)]),
      SOS,
    ),
    ...bands.map(([first, last, high, low]) =>
      piece(SOS, [1, 1, 0x00, first, last, 16 * high + low], [0x55]),
    ),
  ];
  const DC = [0, 0, 0, 0] as const;
  const single = (count: number) =>
    Array.from(
      { length: count },
      (_, i) => [i + 1, i + 1, 0, 0] as [number, number, number, number],
    );

  it.each<[string, readonly Piece[], boolean]>([
    ['of DC alone', scans([...DC]), true],
    ['that goes on to the last coefficient', scans([...DC], [1, 63, 0, 0]), true],
    ['that refines bit by bit', scans([0, 0, 0, 2], [0, 0, 2, 1], [0, 0, 1, 0]), true],
    ['from the 13th bit', scans([0, 0, 0, 13]), true],
    ['from the 14th bit', scans([0, 0, 0, 14]), false],
    ['that refines two bits at once', scans([0, 0, 0, 2], [0, 0, 2, 0]), false],
    ['that refines nothing', scans([0, 0, 0, 2], [0, 0, 2, 2]), false],
    ['that refines what never came', scans([0, 0, 1, 0]), false],
    ['that refines part of what never came', scans([...DC], [1, 5, 0, 1], [1, 6, 1, 0]), false],
    ['that skips a bit', scans([0, 0, 0, 3], [0, 0, 2, 1]), false],
    ['that repeats DC', scans([...DC], [...DC]), false],
    ['that repeats a coefficient', scans([...DC], [1, 5, 0, 0], [5, 9, 0, 0]), false],
    ['of DC with others', scans([0, 5, 0, 0]), false],
    ['of others before DC', scans([1, 63, 0, 0], [...DC]), false],
    ['backwards', scans([...DC], [5, 4, 0, 0]), false],
    ['beyond the last coefficient', scans([...DC], [1, 64, 0, 0]), false],
    ['as the 32nd', scans([...DC], ...single(31)), true],
    ['as the 33rd', scans([...DC], ...single(32)), false],
  ])('%s', (_what, pieces, expected) => {
    expect(taken(pieces)).toBe(expected);
  });

  it('of other coefficients than DC is refused for several components', () => {
    const many = piece(SOS, [2, 1, 0x00, 2, 0x11, 1, 5, 0], [0x55]);
    const [dc] = PROGRESSIVE.filter(({ code }) => code === SOS);
    const start = PROGRESSIVE.slice(
      0,
      PROGRESSIVE.findIndex(({ code }) => code === SOS),
    );
    const tables = COLOUR.filter(({ code }) => code === DHT);
    const first = dc === undefined ? [] : [...start, ...tables, dc];
    const one = piece(SOS, [1, 1, 0x00, 1, 5, 0], [0x55]);
    expect([taken([...first, one]), taken([...first, many])]).toEqual([true, false]);
  });

  it('by the thousand is refused', () => {
    const refinements = PROGRESSIVE.filter(({ code }) => code === SOS).slice(-1);
    const bomb = [...PROGRESSIVE, ...Array(3000).fill(refinements[0])];
    expect(taken(bomb)).toBe(false);
  });

  it('needs its own Huffman table and no other', () => {
    const plain = scans([...DC]);
    const ac = replaced(plain, DHT, (old) => (old.data[0] === 0x10 ? [] : [old]));
    const dc = replaced(plain, DHT, (old) => (old.data[0] === 0x00 ? [] : [old]));
    const band = replaced(scans([...DC], [1, 5, 0, 0]), DHT, (old) =>
      old.data[0] === 0x10 ? [] : [old],
    );
    expect([taken(ac), taken(dc), taken(band)]).toEqual([true, false, false]);
  });
});
