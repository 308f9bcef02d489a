import { describe, expect, it } from 'vitest';
import {
  beforeScan,
  DRI,
  jpegOf,
  type Piece,
  patched,
  piece,
  piecesIn,
  replaced,
  SOS,
  withBytes,
  withEntropy,
  without,
} from '../../fixtures/corpora/jpeg/jpeg-pieces.fixture.ts';
import { inspectJpeg } from './jpeg.ts';

const COLOUR = piecesIn('colour');
const RESTARTS = piecesIn('restarts');

const taken = (pieces: readonly Piece[]) => inspectJpeg(jpegOf(pieces)) !== null;

describe('restart markers', () => {
  const [entropy = []] = RESTARTS.filter(({ code }) => code === SOS).map((old) => old.entropy);
  const places = entropy.flatMap((byte, at) => {
    const code = entropy[at + 1] ?? 0;
    return byte === 0xff && code >= 0xd0 && code <= 0xd7 ? [at] : [];
  });
  const [firstMarker = 0, secondMarker = 0] = places;
  const changed = (...values: readonly number[]) =>
    withEntropy(RESTARTS, patched(entropy, firstMarker, ...values));

  it.each<[string, readonly Piece[], boolean]>([
    ['as they came', RESTARTS, true],
    ['without an interval', without(RESTARTS, DRI), false],
    ['with an interval of 0', withBytes(RESTARTS, DRI, 0, 0, 0), false],
    ['with another interval', withBytes(RESTARTS, DRI, 0, 0, 3), false],
    ['with an interval one byte short', replaced(RESTARTS, DRI, () => [piece(DRI, [2])]), false],
    [
      'with an interval one byte long',
      replaced(RESTARTS, DRI, () => [piece(DRI, [0, 2, 0])]),
      false,
    ],
    ['one out of order', changed(0xff, 0xd1), false],
    ['one missing', changed(0x12, 0x34), false],
    ['one more at the end', withEntropy(RESTARTS, [...entropy, 0xff, 0xd3, 0x12]), false],
    [
      'the last with nothing behind',
      withEntropy(RESTARTS, entropy.slice(0, (places.at(-1) ?? 0) + 2)),
      false,
    ],
    [
      'with nothing between',
      withEntropy(RESTARTS, [...entropy.slice(0, firstMarker + 2), ...entropy.slice(secondMarker)]),
      false,
    ],
    [
      'behind a byte that fills',
      withEntropy(RESTARTS, [
        ...entropy.slice(0, firstMarker),
        0xff,
        ...entropy.slice(firstMarker),
      ]),
      true,
    ],
    ['in a picture without any', withEntropy(COLOUR, [0x12, 0xff, 0xd0, 0x34]), false],
  ])('%s', (_what, pieces, expected) => {
    expect(taken(pieces)).toBe(expected);
  });

  it('are counted by the blocks of a scan of one component', () => {
    const pieces = piecesIn('progressive-restarts');
    expect(taken(pieces)).toBe(true);
    expect(taken(withBytes(pieces, DRI, 0, 0, 4))).toBe(false);
  });
});

describe('entropy-coded data', () => {
  it.each<[string, readonly number[], boolean]>([
    ['with a stuffed FF', [0xff, 0x00], true],
    ['of nothing', [], false],
    ['with an FF that fills before a stuffed one', [0x12, 0xff, 0xff, 0x00], false],
    ['that end with half a marker', [0x12, 0xff], true],
  ])('%s', (_what, entropy, expected) => {
    expect(taken(withEntropy(COLOUR, entropy))).toBe(expected);
  });
});

describe('the order of things', () => {
  const whole = jpegOf(COLOUR);
  const scanAt = whole.length - 2;

  it.each([0x01, 0x02, 0xbf, 0xcc, 0xd0, 0xd7, 0xd8, 0xdc, 0xde, 0xdf, 0xf0, 0xf7, 0xfd])(
    'has no place for marker %i, neither before the scan nor behind it',
    (code) => {
      const segment = piece(code, [0, 0, 0, 0]);
      expect([taken(beforeScan(COLOUR, segment)), taken([...COLOUR, segment])]).toEqual([
        false,
        false,
      ]);
    },
  );

  it.each<[string, readonly number[]]>([
    ['without its beginning', [...whole.slice(2)]],
    ['with another beginning', [0xff, 0xd9, ...whole.slice(2)]],
    ['without its end', [...whole.slice(0, scanAt)]],
    ['with a byte behind its end', [...whole, 0]],
    ['with a fill byte behind its end', [...whole, 0xff]],
    ['with a second picture behind', [...whole, ...whole]],
    ['with a byte between segments', [...whole.slice(0, 2), 0, ...whole.slice(2)]],
    ['with a length of 1', [0xff, 0xd8, 0xff, 0xfe, 0, 1, ...whole.slice(2)]],
    ['with a length of 0', [0xff, 0xd8, 0xff, 0xfe, 0, 0, ...whole.slice(2)]],
    ['with a length beyond the end', [...whole.slice(0, scanAt), 0xff, 0xfe, 0, 5, 0xff, 0xd9]],
    ['with half a length', [...whole.slice(0, scanAt), 0xff, 0xfe, 0]],
    ['of a beginning and an end', [0xff, 0xd8, 0xff, 0xd9]],
    ['of tables alone', [...jpegOf(without(COLOUR, SOS))]],
    ['of nothing', []],
  ])('is broken %s', (_what, bytes) => {
    expect([inspectJpeg(whole) !== null, inspectJpeg(Uint8Array.from(bytes))]).toEqual([
      true,
      null,
    ]);
  });
});
