import { describe, expect, it } from 'vitest';
import {
  APP14,
  beforeScan,
  COM,
  jpegOf,
  type Piece,
  patched,
  piece,
  piecesIn,
  replaced,
  SOF0,
  withBytes,
  without,
  withScan,
} from '../../fixtures/corpora/jpeg/jpeg-pieces.fixture.ts';
import { inspectJpeg } from './jpeg.ts';

const COLOUR = piecesIn('colour');
const GRAY = piecesIn('gray');
/** With other ids and factors of the three components, as the frame names them. */
const withComponents = (...triples: readonly number[][]) =>
  withBytes(COLOUR, SOF0, 5, triples.length, ...triples.flat());

const taken = (pieces: readonly Piece[]) => inspectJpeg(jpegOf(pieces)) !== null;

describe('a size', () => {
  const size = (...bytes: [number, number, number, number]) =>
    inspectJpeg(jpegOf(withBytes(COLOUR, SOF0, 1, ...bytes)));
  const padding = (length: number) => {
    const rest = length - jpegOf(COLOUR).length - 2 * 4;
    const comments = [piece(COM, Array(40_000).fill(0)), piece(COM, Array(rest - 40_000).fill(0))];
    return jpegOf([...comments, ...COLOUR]);
  };

  it('is taken up to 2,000 pixels a side, a single one too', () => {
    expect([size(0x07, 0xd0, 0x07, 0xd0), size(0, 1, 0, 1)]).toMatchObject([
      { width: 2000, height: 2000 },
      { width: 1, height: 1 },
    ]);
  });

  it('is refused beyond, and without width, or with a height that a DNL would tell', () => {
    const none = [
      size(0x07, 0xd1, 0, 61),
      size(0, 83, 0x07, 0xd1),
      size(0xff, 0xff, 0xff, 0xff),
      size(0, 83, 0, 0),
      size(0, 0, 0, 61),
    ];
    expect(none).toEqual([null, null, null, null, null]);
  });

  it('may be 65,536 bytes and no more', () => {
    expect([padding(65_536).length, inspectJpeg(padding(65_536)) !== null]).toEqual([65_536, true]);
    expect(inspectJpeg(padding(65_537))).toBeNull();
  });
});

describe('a frame', () => {
  it.each([0xc3, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])(
    'of process %i is refused: lossless, hierarchical or arithmetic',
    (code) => {
      const pieces = replaced(COLOUR, SOF0, ({ data }) => [piece(code, data)]);
      expect(taken(pieces)).toBe(false);
    },
  );

  it.each<[string, readonly Piece[], boolean]>([
    ['of ten blocks a unit', withComponents([1, 0x42, 0], [2, 0x11, 1], [3, 0x11, 1]), true],
    ['of eleven blocks a unit', withComponents([1, 0x33, 0], [2, 0x11, 1], [3, 0x11, 1]), false],
    ['with a factor of 0', withComponents([1, 0x20, 0], [2, 0x11, 1], [3, 0x11, 1]), false],
    ['with a factor of 0 across', withComponents([1, 0x02, 0], [2, 0x11, 1], [3, 0x11, 1]), false],
    ['with a factor of 5', withComponents([1, 0x51, 0], [2, 0x11, 1], [3, 0x11, 1]), false],
    ['with a factor of 5 down', withComponents([1, 0x15, 0], [2, 0x11, 1], [3, 0x11, 1]), false],
    ['enlarged by 3/2', withComponents([1, 0x31, 0], [2, 0x21, 1], [3, 0x11, 1]), false],
    ['enlarged by 3/2 down', withComponents([1, 0x13, 0], [2, 0x12, 1], [3, 0x11, 1]), false],
    [
      'of two components of one id',
      withComponents([1, 0x11, 0], [1, 0x11, 1], [3, 0x11, 1]),
      false,
    ],
    ['of 12 bits', withBytes(COLOUR, SOF0, 0, 12), false],
    ['of no component', withBytes(COLOUR, SOF0, 5, 0), false],
    ['of two components', withComponents([1, 0x11, 0], [2, 0x11, 1]), false],
    [
      'of two components, and as long as two',
      replaced(COLOUR, SOF0, ({ data }) => [piece(SOF0, patched(data, 5, 2).slice(0, 12))]),
      false,
    ],
    [
      'of four components',
      replaced(COLOUR, SOF0, ({ data }) => [
        piece(SOF0, [...patched(data, 5, 4), ...[4, 0x11, 0]]),
      ]),
      false,
    ],
    [
      'too long for its components',
      replaced(COLOUR, SOF0, ({ data }) => [piece(SOF0, [...data, 0])]),
      false,
    ],
    ['without components behind their number', withBytes(GRAY, SOF0, 5, 3), false],
    ['cut short', replaced(COLOUR, SOF0, () => [piece(SOF0, [8, 0, 83])]), false],
    [
      'behind one that is refused',
      replaced(COLOUR, SOF0, (old) => [piece(SOF0, patched(old.data, 0, 12)), old]),
      false,
    ],
    ['that comes twice', replaced(COLOUR, SOF0, (old) => [old, old]), false],
    ['that is missing', without(COLOUR, SOF0), false],
    [
      'behind the first scan',
      [...without(COLOUR, SOF0), ...COLOUR.filter(({ code }) => code === SOF0)],
      false,
    ],
  ])('%s', (_what, pieces, expected) => {
    expect(taken(pieces)).toBe(expected);
  });
});

describe('colours', () => {
  const adobe = (...end: readonly number[]) =>
    piece(APP14, [...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, ...end]);
  const rgb = withScan(
    withComponents([0x52, 0x11, 0], [0x47, 0x11, 1], [0x42, 0x11, 1]),
    [3, 0x52, 0x00, 0x47, 0x11, 0x42, 0x11, 0, 63, 0],
  );
  const zeroBased = withScan(
    withComponents([0, 0x11, 0], [1, 0x11, 1], [2, 0x11, 1]),
    [3, 0, 0x00, 1, 0x11, 2, 0x11, 0, 63, 0],
  );

  it.each<[string, readonly Piece[], boolean]>([
    ['YCbCr by Adobe', [adobe(1), ...COLOUR], true],
    ['RGB by Adobe', [adobe(0), ...COLOUR], false],
    ['RGB by Adobe, behind the frame', beforeScan(COLOUR, adobe(0)), false],
    ['RGB by the first of two of Adobe', [adobe(0), adobe(1), ...COLOUR], false],
    ['YCCK by Adobe', [adobe(2), ...COLOUR], false],
    ['nothing that Adobe says', [adobe(), ...COLOUR], false],
    ['one of grey that Adobe calls plain', [adobe(0), ...GRAY], true],
    [
      'those of another APP14',
      [piece(APP14, [...Buffer.from('Adore'), ...Array(7).fill(0)]), ...COLOUR],
      true,
    ],
    ['RGB by the ids of the components', rgb, false],
    ['YCbCr under ids from 0', zeroBased, true],
  ])('%s', (_what, pieces, expected) => {
    expect(taken(pieces)).toBe(expected);
  });
});
