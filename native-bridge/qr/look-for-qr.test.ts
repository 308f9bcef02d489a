import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makePhone } from '../../fixtures/virtual/phones/make-phone.ts';
import { LONGEST_SIDE, SHORTEST_SIDE } from '../../pipeline/device-port/luminance-frame.ts';
import { blankFrame, type DrawnCode, drawFrame, WIDTH } from './drawn-code.fixture.ts';
import { lookForQr } from './look-for-qr.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const QR = makePhone().showQr();
const seen = async (...codes: readonly DrawnCode[]) => lookForQr(await drawFrame(codes));

describe('a phone’s QR code in a picture', () => {
  it.each<[string, Partial<DrawnCode>]>([
    ['straight', {}],
    ['small', { size: 180, left: 300 }],
    ['turned a little', { turned: 17, size: 400 }],
    ['on its side', { turned: 90 }],
    ['upside down', { turned: 180 }],
    ['in a mirror', { mirrored: true }],
    ['light on dark', { inverted: true }],
  ])('is read: %s', async (_, how) => {
    expect(await seen({ text: QR, ...how })).toBe(QR);
  });

  it('is read beside other codes, and not where two phones show theirs', async () => {
    const size = 300;
    const beside = (text: string) =>
      seen({ text: QR, size, left: 10 }, { text, size: 280, left: 330 });
    const other = makePhone().showQr();
    expect([await beside('https://kazasu.example'), await beside(other)]).toEqual([QR, null]);
  });

  it('is known by its beginning alone, in letters of either size', async () => {
    const texts = ['MDOC:OWBJ', ' mdoc:owBj', 'mdoc:', 'xmdoc:owBj', 'http:owBj', '01033120351234'];
    const answers = await Promise.all(texts.map((text) => seen({ text })));
    expect(answers).toEqual(['MDOC:OWBJ', ' mdoc:owBj', 'mdoc:', null, null, null]);
  });

  it('is not read where it is longer than any phone’s', async () => {
    const long = (letters: number) => `MDOC:${'A'.repeat(letters - 5)}`;
    expect([await seen({ text: long(4096) }), await seen({ text: long(4097) })]).toEqual([
      long(4096),
      null,
    ]);
  });

  it('is a QR code: no other kind is looked for', async () => {
    const kinds = ['QRCode', 'Aztec', 'DataMatrix'] as const;
    const answers = await Promise.all(kinds.map((format) => seen({ text: 'mdoc:owBj', format })));
    expect(answers).toEqual(['mdoc:owBj', null, null]);
  });
});

/** Bytes that nothing else here has at once. */
const READER_MEMORY = 8 * 1024 * 1024;

describe('a picture', () => {
  it('without a code says nothing', async () => {
    expect(await lookForQr(blankFrame())).toBeNull();
  });

  it('that is none is not looked at', async () => {
    const { luminance } = await drawFrame([{ text: QR }]);
    const bad = (width: number, height: number, bytes = luminance.slice()) =>
      lookForQr({ width, height, luminance: bytes });
    const answers = await Promise.all([
      bad(640, 480, luminance.slice(1)),
      bad(640, 481),
      bad(480, 640, new Uint8Array(0)),
      bad(307_200, 1),
      bad(SHORTEST_SIDE - 1, 4, new Uint8Array((SHORTEST_SIDE - 1) * 4)),
      bad(LONGEST_SIDE + 1, 100, new Uint8Array((LONGEST_SIDE + 1) * 100)),
      bad(-640, -480),
      bad(640.5, 480),
      bad(Number.NaN, 480),
    ]);
    expect(answers).toEqual(answers.map(() => null));
    expect(await bad(640, 480)).toBe(QR);
  });

  it('of any pixels is answered, and its bytes are zero afterwards', async () => {
    const side = fc.integer({ min: SHORTEST_SIDE - 2, max: 200 });
    const frames = fc
      .tuple(side, side, fc.integer({ min: -1, max: 1 }))
      .chain(([width, height, more]) => {
        const length = width * height + more;
        return fc
          .uint8Array({ minLength: 16, maxLength: 64 })
          .map((tile) => ({ width, height, luminance: tiled(tile, length) }));
      });
    await fc.assert(
      fc.asyncProperty(frames, async (frame) => {
        expect([await lookForQr(frame), frame.luminance.every((byte) => byte === 0)]).toEqual([
          null,
          true,
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('that breaks the reader says nothing, and the next one is read', async () => {
    const frame = await drawFrame([{ text: QR }]);
    const { set } = Uint8Array.prototype;
    let planted = 0;
    // Only into the reader's own memory: whatever else runs here copies bytes as well.
    const broken = vi.spyOn(Uint8Array.prototype, 'set').mockImplementation(function (
      this: Uint8Array,
      ...copy: Parameters<typeof set>
    ) {
      if (this.buffer.byteLength < READER_MEMORY || planted > 0) return set.apply(this, copy);
      planted++;
      throw new WebAssembly.RuntimeError('planted');
    });
    const first = await lookForQr({ ...frame, luminance: frame.luminance.slice() });
    expect([first, planted]).toEqual([null, 1]);
    broken.mockRestore();
    expect(await lookForQr(frame)).toBe(QR);
  });
});

describe('what the reader works in', () => {
  /** The reader's memory after a look, as it is left behind. */
  async function leftBehind(): Promise<{ bytes: Uint8Array; answer: string | null }> {
    const made: WebAssembly.Memory[] = [];
    const { instantiate } = WebAssembly;
    vi.spyOn(WebAssembly, 'instantiate').mockImplementation((async (
      source: BufferSource,
      imports: WebAssembly.Imports,
    ) => {
      const result = await instantiate(source, imports);
      for (const one of Object.values(result.instance.exports)) {
        if (one instanceof WebAssembly.Memory) made.push(one);
      }
      return result;
    }) as typeof WebAssembly.instantiate);
    const answer = await seen({ text: QR });
    vi.restoreAllMocks();
    const [memory] = made;
    if (memory === undefined || made.length > 1) throw new Error('not one memory');
    return { bytes: new Uint8Array(memory.buffer), answer };
  }

  /** Whole rows of the picture's paper, or what is worked out of it: anything that is not zero. */
  const used = (bytes: Uint8Array) => bytes.reduce((sum, byte) => sum + (byte === 0 ? 0 : 1), 0);

  it('proves first that a picture that was left there is found', async () => {
    const { fill } = Uint8Array.prototype;
    vi.spyOn(Uint8Array.prototype, 'fill').mockImplementation(function (this: Uint8Array, ...args) {
      return this.length > WIDTH * 1000 ? this : fill.apply(this, args);
    });
    const { bytes } = await leftBehind();
    expect(used(bytes)).toBeGreaterThan(WIDTH * 100);
  });

  it('is zero from end to end when the answer is there, the copies of the picture too', async () => {
    const { bytes, answer } = await leftBehind();
    expect([answer, bytes.length > 16_000_000, used(bytes)]).toEqual([QR, true, 0]);
  });
});

function tiled(tile: Uint8Array, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => tile[at % tile.length] ?? 0);
}
