import { describe, expect, it } from 'vitest';
import {
  beforeScan,
  DHT,
  DQT,
  jpegOf,
  type Piece,
  patched,
  piece,
  piecesIn,
  replaced,
  SOF0,
  SOF1,
  without,
  withScan,
} from '../../fixtures/corpora/jpeg/jpeg-pieces.fixture.ts';
import { inspectJpeg } from './jpeg.ts';

const COLOUR = piecesIn('colour');
const EXTENDED = piecesIn('extended');

const taken = (pieces: readonly Piece[]) => inspectJpeg(jpegOf(pieces)) !== null;

describe('tables', () => {
  const table = (counts: readonly number[], symbols: readonly number[], kind = 0x12) =>
    piece(DHT, [kind, ...counts, ...Array(16 - counts.length).fill(0), ...symbols]);
  const plain = Array(64).fill(1);

  it.each<[string, readonly Piece[], boolean]>([
    ['of one value each', beforeScan(COLOUR, piece(DQT, [0, ...plain])), true],
    [
      'two in one segment',
      beforeScan(COLOUR, piece(DQT, [0, ...plain, 0x13, ...plain, ...plain])),
      true,
    ],
    ['of id 4', beforeScan(COLOUR, piece(DQT, [4, ...plain])), false],
    ['of 24-bit values', beforeScan(COLOUR, piece(DQT, [0x20, ...plain, ...plain])), false],
    ['with a value of 0', beforeScan(COLOUR, piece(DQT, [0, ...patched(plain, 63, 0)])), false],
    [
      'with a wide value of 0',
      beforeScan(COLOUR, piece(DQT, [0x10, ...plain, ...patched(plain, 62, 0, 0)])),
      false,
    ],
    [
      'with a wide value of 256',
      beforeScan(COLOUR, piece(DQT, [0x12, ...plain, ...patched(plain, 62, 1, 0)])),
      true,
    ],
    ['one value short', beforeScan(COLOUR, piece(DQT, [0, ...plain.slice(1)])), false],
    ['one byte long', beforeScan(COLOUR, piece(DQT, [0, ...plain, 1])), false],
    ['none at all', beforeScan(COLOUR, piece(DQT, [])), false],
    ['not there', without(COLOUR, DQT), false],
    [
      'wide in a baseline picture',
      beforeScan(COLOUR, piece(DQT, [0x10, ...plain, ...plain])),
      false,
    ],
    ['wide in an extended picture', EXTENDED, true],
  ])('of quantisation, %s', (_what, pieces, expected) => {
    expect(taken(pieces)).toBe(expected);
  });

  it.each<[string, Piece, boolean]>([
    ['of one code', table([1], [5]), true],
    ['with as many codes as fit', table([1, 1, 1], [1, 2, 3]), true],
    ['with the code of all ones', table([2], [1, 2]), false],
    ['with too many codes of one length', table([0, 5], [1, 2, 3, 4, 5]), false],
    ['with too many codes behind shorter ones', table([1, 1, 2], [1, 2, 3, 4]), false],
    ['of 256 symbols', table([0, 0, 0, 0, 0, 0, 0, 0, 255, 1], Array(256).fill(1)), true],
    ['of 257 symbols', table([0, 0, 0, 0, 0, 0, 0, 0, 255, 2], Array(257).fill(1)), false],
    ['one symbol short', table([1, 1], [1]), false],
    ['one byte long', table([1], [1, 0]), false],
    ['cut inside its counts', piece(DHT, [0x12, 1, 0, 0]), false],
    ['none at all', piece(DHT, []), false],
    ['of a third kind', table([1], [5], 0x20), false],
    ['of id 3', table([1], [5], 0x13), true],
    ['of id 4', table([1], [5], 0x14), false],
    ['with the largest DC category', table([1], [11], 0x02), true],
    ['with a DC category of 12 bits', table([1], [12], 0x02), false],
  ])('of Huffman codes, %s', (_what, added, expected) => {
    expect(taken(beforeScan(COLOUR, added))).toBe(expected);
  });

  it.each([0x00, 0x01, 0x10, 0x11])('of Huffman codes, %i: missed where a scan needs it', (id) => {
    expect(taken(replaced(COLOUR, DHT, (old) => (old.data[0] === id ? [] : [old])))).toBe(false);
  });

  it('of Huffman codes, four of a kind only where the picture is not baseline', () => {
    const third = beforeScan(COLOUR, table([1], [1], 0x02), table([1], [1], 0x12));
    const [dc, ac] = [
      [1, 0x20],
      [1, 0x02],
    ].map(([id = 0, selectors = 0]) =>
      withScan(third, [3, id, selectors, 2, 0x11, 3, 0x11, 0, 63, 0]),
    );
    const extended = (pieces: readonly Piece[] = []) =>
      replaced(pieces, SOF0, ({ data }) => [piece(SOF1, data)]);
    expect([taken(dc ?? []), taken(ac ?? [])]).toEqual([false, false]);
    expect([taken(extended(dc)), taken(extended(ac))]).toEqual([true, true]);
  });
});
