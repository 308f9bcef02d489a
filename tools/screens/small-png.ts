import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * A picture of a screen as a small PNG: colours rounded until 256 are enough, so that a hundred of them
 * weigh on no clone. `rgba` is four bytes a pixel, row by row.
 */
export function encodeSmallPng(rgba: Uint8Array, width: number, height: number): Uint8Array {
  for (const step of [8, 16, 32, 64]) {
    const indexed = indexColours(rgba, step);
    if (indexed !== null) return pack(indexed, width, height);
  }
  throw new Error('more than 256 colours at four levels a channel');
}

interface Indexed {
  readonly palette: readonly number[];
  readonly pixels: Uint8Array;
}

function indexColours(rgba: Uint8Array, step: number): Indexed | null {
  const round = (value = 0) => Math.min(255, Math.round(value / step) * step);
  const known = new Map<number, number>();
  const pixels = new Uint8Array(rgba.length / 4);
  for (let at = 0; at < pixels.length; at++) {
    const [red, green, blue] = [0, 1, 2].map((channel) => round(rgba[4 * at + channel]));
    const colour = ((red ?? 0) << 16) | ((green ?? 0) << 8) | (blue ?? 0);
    let index = known.get(colour);
    if (index === undefined) {
      index = known.size;
      if (index === 256) return null;
      known.set(colour, index);
    }
    pixels[at] = index;
  }
  return { palette: [...known.keys()], pixels };
}

function pack({ palette, pixels }: Indexed, width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the number of a colour.
  header.set([8, 3, 0, 0, 0], 8);
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row++) {
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  const colours = palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(colours)),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
