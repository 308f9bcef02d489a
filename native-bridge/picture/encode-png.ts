import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504E470D0A1A0A', 'hex');
const COLOUR_TYPE = { 1: 0, 3: 2 } as const;

/** An 8-bit grey (1 component) or RGB (3 components) PNG (ISO/IEC 15948) of interleaved pixels. */
export function encodePng(
  pixels: Uint8Array,
  { width, height, components }: { width: number; height: number; components: 1 | 3 | number },
): Uint8Array | null {
  const colourType = components === 1 || components === 3 ? COLOUR_TYPE[components] : null;
  if (colourType === null) return null;
  const stride = width * components;
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    rows.set(pixels.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  header.writeUInt8(colourType, 9);
  const whole = [SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(rows))];
  return new Uint8Array(Buffer.concat([...whole, chunk('IEND', Buffer.alloc(0))]));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(8 + body.length);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), 4 + body.length);
  return framed;
}
