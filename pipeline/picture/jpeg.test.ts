import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  jpegOf,
  type Piece,
  piece,
  piecesOf,
} from '../../fixtures/corpora/jpeg/jpeg-pieces.fixture.ts';
import { inspectJpeg } from './jpeg.ts';

const CORPUS = new URL('../../fixtures/corpora/jpeg/', import.meta.url);
const names = readdirSync(CORPUS).filter((name) => name.endsWith('.jpg'));
const pictureOf = (name: string) => readFileSync(new URL(name, CORPUS));
const COLOUR = pictureOf('colour.jpg');
const SIZE = { width: 61, height: 83 };

const isMetadata = ({ code }: Piece) => (code >= 0xe0 && code <= 0xef) || code === 0xfe;
const isInside = (bytes: Uint8Array | undefined, words: string) =>
  Buffer.from(bytes ?? []).includes(words, 0, 'latin1');

describe('a picture of the corpus', () => {
  it.each(names)('%s keeps its tables and data as they were, and no metadata', (name) => {
    const pieces = piecesOf(pictureOf(name));
    const inspected = inspectJpeg(pictureOf(name));
    expect(pieces.some(isMetadata)).toBe(true);
    expect(inspected).toEqual({
      ...SIZE,
      bytes: jpegOf(pieces.filter((old) => !isMetadata(old))),
    });
    expect(inspectJpeg(inspected?.bytes ?? COLOUR)).toEqual(inspected);
  });

  it('is of every kind that we take', () => {
    const codes = new Set(
      names.flatMap((name) => piecesOf(pictureOf(name)).map(({ code }) => code)),
    );
    expect([...codes].map((code) => code.toString(16)).sort()).toEqual([
      'c0',
      'c1',
      'c2',
      'c4',
      'da',
      'db',
      'dd',
      'e0',
      'e1',
      'fe',
    ]);
  });

  it.each([
    ['comment.jpg', '<script>alert('],
    ['exif.jpg', 'Exif'],
    ['exif.jpg', 'Invented camera'],
  ])('%s no longer holds %s', (name, words) => {
    const bytes = inspectJpeg(pictureOf(name))?.bytes;
    expect([isInside(pictureOf(name), words), isInside(bytes, words)]).toEqual([true, false]);
  });

  it('is the same with and without what is dropped', () => {
    const [plain, ...dressed] = ['colour.jpg', 'comment.jpg', 'exif.jpg'].map((name) =>
      inspectJpeg(pictureOf(name)),
    );
    expect(dressed).toEqual([plain, plain]);
  });

  it('loses the orientation that its camera noted: the sides are those of the stored pixels', () => {
    expect(inspectJpeg(pictureOf('exif.jpg'))).toMatchObject(SIZE);
  });

  it('may lie inside other memory, and comes back in its own', () => {
    const memory = Buffer.concat([Buffer.alloc(13, 0xff), COLOUR, Buffer.alloc(5)]);
    const inspected = inspectJpeg(memory.subarray(13, 13 + COLOUR.length));
    memory.fill(0);
    expect(inspected).toStrictEqual(inspectJpeg(COLOUR));
    expect(inspected?.bytes.constructor).toBe(Uint8Array);
  });
});

describe('what is dropped', () => {
  const bare = inspectJpeg(COLOUR);
  const pieces = piecesOf(COLOUR);

  it('is every APPn and COM, wherever it stands', () => {
    const codes = [...Array.from({ length: 16 }, (_, n) => 0xe0 + n), 0xfe];
    const between = pieces.flatMap((old) => [...codes.map((code) => piece(code, [1, 2, 3])), old]);
    expect(inspectJpeg(jpegOf([...between, piece(0xfe, [])]))).toEqual(bare);
  });

  it('is what fills the place before a marker', () => {
    const filled = [0xff, 0xd8, 0xff, 0xff, ...jpegOf(pieces).slice(2, -2), 0xff, 0xff, 0xff, 0xd9];
    expect(inspectJpeg(Uint8Array.from(filled))).toEqual(bare);
  });
});

describe('bytes of a hostile phone', () => {
  const cases = names.map((name) => pictureOf(name));
  const cut = cases.map((bytes) => bytes.subarray(0, -1));

  it('are nothing when cut at any byte', () => {
    const taken = cut.flatMap((bytes) =>
      Array.from(bytes.keys()).filter((end) => inspectJpeg(bytes.subarray(0, end)) !== null),
    );
    expect([taken, cut.map(inspectJpeg)]).toEqual([[], names.map(() => null)]);
  });

  it('never make us fall, never get past the limits, and leave nothing for a second look', () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    const changes = fc.array(change, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...cases), changes, (original, chosen) => {
        const bytes = Uint8Array.from(original);
        for (const [at, value] of chosen) bytes[at % bytes.length] = value;
        expect(complaint(bytes)).toBeNull();
      }),
      { numRuns: 5000 },
    );
  });

  it('never get past the limits by any other byte of the frame header', () => {
    const complaints: string[] = [];
    const start = COLOUR.indexOf('ffc0', 0, 'hex');
    for (let at = start; at < start + 19; at++) {
      for (let value = 0; value < 256; value++) {
        const bytes = Uint8Array.from(COLOUR);
        bytes[at] = value;
        const found = complaint(bytes);
        if (found !== null) complaints.push(`${at} = ${value}: ${found}`);
      }
    }
    expect(complaints).toEqual([]);
  });

  it('are walked once, however small their pieces are', () => {
    const endless = [
      Buffer.alloc(65_536, Buffer.from('fffe0002', 'hex')),
      Buffer.alloc(65_536, 0xff),
      Buffer.concat([jpegOf(piecesOf(COLOUR)).slice(0, -2), Buffer.alloc(60_000, 'ff00', 'hex')]),
      Buffer.concat([jpegOf(piecesOf(COLOUR)).slice(0, -2), Buffer.alloc(60_000, '00ffd0', 'hex')]),
    ].map((bytes) => Buffer.concat([Buffer.from('ffd8', 'hex'), bytes.subarray(2)]));
    expect(endless.map(inspectJpeg)).toEqual([null, null, null, null]);
  });
});

/** What is wrong with the answer to these bytes; null when nothing is. */
function complaint(bytes: Uint8Array): string | null {
  const inspected = inspectJpeg(bytes);
  if (inspected === null) return null;
  const { width, height } = inspected;
  if (![width, height].every((side) => side >= 1 && side <= 2000)) return `${width} x ${height}`;
  if (piecesOf(inspected.bytes).some(isMetadata)) return 'metadata';
  const again = inspectJpeg(inspected.bytes);
  return Buffer.compare(again?.bytes ?? bytes, inspected.bytes) === 0 ? null : 'changes again';
}
