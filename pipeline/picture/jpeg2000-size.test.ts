import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jpeg2000Size } from './jpeg2000-size.ts';

const PERSONS = new URL('../../fixtures/virtual/persons/', import.meta.url);
const ids = readdirSync(PERSONS, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('/photo.jp2'))
  .map((path) => path.split('/')[0] ?? '');
const photoOf = (id: string) => readFileSync(new URL(`${id}/photo.jp2`, PERSONS));
const PHOTO = photoOf('hanako');
/** The codestream begins behind the header of its box; SIZ of a grey picture ends 45 bytes on. */
const START = PHOTO.indexOf('jp2c', 0, 'latin1') + 4;
const SIZ_END = START + 45;
/** From the start of the codestream (ISO/IEC 15444-1, A.5.1). */
const AT = {
  xSize: 8,
  ySize: 12,
  xOffset: 16,
  yOffset: 20,
  tileWidth: 24,
  tileHeight: 28,
  components: 40,
  depth: 42,
};

type Fields = Partial<Record<keyof typeof AT, number>>;

/** The committed photo with other numbers in its header. */
function photoWith(fields: Fields): Buffer {
  const bytes = Buffer.from(PHOTO);
  for (const [name, value] of Object.entries(fields)) {
    const at = START + AT[name as keyof typeof AT];
    if (name === 'components') bytes.writeUInt16BE(value, at);
    else if (name === 'depth') bytes.writeUInt8(value, at);
    else bytes.writeUInt32BE(value, at);
  }
  return bytes;
}

/** Size as the container's own header box tells it: another place than the one that we read. */
function containerSize(photo: Buffer) {
  const header = photo.indexOf('ihdr', 0, 'latin1') + 4;
  const components = photo.readUInt16BE(header + 8);
  return { width: photo.readUInt32BE(header + 4), height: photo.readUInt32BE(header), components };
}

const SIZE = containerSize(PHOTO);
const { width, height } = SIZE;

describe('the photos of the virtual cards', () => {
  it.each(ids)('%s: the codestream says what the container says', (id) => {
    expect(jpeg2000Size(photoOf(id))).toEqual(containerSize(photoOf(id)));
  });

  it('are all looked at', () => {
    expect(ids.length).toBeGreaterThan(10);
  });

  it('may lie inside other memory, or come as a bare codestream', () => {
    const memory = Buffer.concat([Buffer.alloc(13, 0xff), PHOTO, Buffer.alloc(5)]);
    const inside = memory.subarray(13, 13 + PHOTO.length);
    expect([jpeg2000Size(inside), jpeg2000Size(PHOTO.subarray(START))]).toEqual([SIZE, SIZE]);
  });
});

describe('a photo cut short', () => {
  it('has no size until the whole SIZ is there, and never makes us fall', () => {
    const known: number[] = [];
    for (let end = 0; end <= PHOTO.length; end++) {
      if (jpeg2000Size(PHOTO.subarray(0, end)) !== null) known.push(end);
    }
    expect([known[0], known.length]).toEqual([SIZ_END, PHOTO.length - SIZ_END + 1]);
  });

  it('is cut at its own end, not at that of the memory it lies in', () => {
    const cut = new Uint8Array(PHOTO.buffer, PHOTO.byteOffset, SIZ_END - 1);
    expect(jpeg2000Size(cut)).toBeNull();
  });
});

describe('a header that promises too much', () => {
  const whole = (xSize: number, ySize: number) => ({
    xSize,
    ySize,
    tileWidth: xSize,
    tileHeight: ySize,
  });

  it.each<[string, Fields]>([
    ['60,000 x 60,000', whole(60_000, 60_000)],
    ['2,001 pixels wide', whole(2001, 100)],
    ['2,001 pixels high', whole(100, 2001)],
    ['the largest numbers there are', whole(0xffff_ffff, 0xffff_ffff)],
    ['a small part of a wide area', { ...whole(60_000, 100), xOffset: 59_900 }],
    ['a small part of a high area', { ...whole(100, 60_000), yOffset: 59_900 }],
    ['no width', { xOffset: width }],
    ['no height', { yOffset: height }],
    ['a negative width', { xOffset: width + 1 }],
    ['a negative height', { yOffset: height + 1 }],
    ['tiles of no width', { tileWidth: 0 }],
    ['tiles of no height', { tileHeight: 0 }],
    ['a tile for each pixel', { tileWidth: 1, tileHeight: 1 }],
    ['65 tiles', { tileWidth: width / 5, tileHeight: Math.ceil(height / 13) }],
    ['no component', { components: 0 }],
    ['five components', { components: 5 }],
    ['16,384 components', { components: 16_384 }],
    ['an offset', { xOffset: 10, yOffset: 20 }],
    ['one bit', { depth: 0 }],
    ['eight bits with sign', { depth: 0x80 | 7 }],
    ['nine bits', { depth: 8 }],
    ['sixteen bits', { depth: 15 }],
    ['sixteen bits with sign', { depth: 0x80 | 15 }],
    ['38 bits', { depth: 37 }],
  ])('is refused: %s', (_what, fields) => {
    expect(jpeg2000Size(photoWith(fields))).toBeNull();
  });

  it.each<[string, Fields, object]>([
    ['2,000 x 2,000', whole(2000, 2000), { width: 2000, height: 2000, components: 1 }],
    ['64 tiles', { tileWidth: width / 8, tileHeight: height / 8 }, SIZE],
  ])('is taken up to the limit: %s', (_what, fields, size) => {
    expect(jpeg2000Size(photoWith(fields))).toEqual(size);
  });

  it('never gets past the limits, whatever numbers it holds', () => {
    const number = fc.oneof(fc.nat(4100), fc.integer({ min: 0, max: 0xffff_ffff }));
    const fields = fc.record(
      {
        xSize: number,
        ySize: number,
        xOffset: number,
        yOffset: number,
        tileWidth: number,
        tileHeight: number,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fields, (chosen) => {
        const size = jpeg2000Size(photoWith(chosen));
        if (size === null) return;
        const wide = (chosen.xSize ?? width) - (chosen.xOffset ?? 0);
        const high = (chosen.ySize ?? height) - (chosen.yOffset ?? 0);
        expect(size).toEqual({ width: wide, height: high, components: 1 });
        expect([wide >= 1, wide <= 2000, high >= 1, high <= 2000]).toEqual([
          true,
          true,
          true,
          true,
        ]);
      }),
      { numRuns: 3000 },
    );
  });
});
