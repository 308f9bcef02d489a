import { hexConstant } from '../bytes/hex.ts';
import { PICTURE_BYTE_LIMIT, PIXEL_LIMIT } from './limits.ts';

const SIGNATURE = hexConstant('89504E470D0A1A0A');
const CHUNK_OVERHEAD = 12;
const CHUNK_LIMIT = 64;
const HEADER_LENGTH = 13;

/** What a still picture may hold: nothing that animates, and nothing compressed but the pixels. */
const ALLOWED_CHUNKS = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'pHYs',
  'sBIT',
  'bKGD',
  'tIME',
]);

/** Bit depths that each colour type may have (ISO/IEC 15948, table 11.1). */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/**
 * Size of a still PNG picture (ISO/IEC 15948, 5 and 11.2) whose chunks run from IHDR over IDAT to an
 * empty IEND and fill the file; null when they do not, or when it is over 2,000 pixels a side or 64 KB.
 */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes.length > PICTURE_BYTE_LIMIT) return null;
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = SIGNATURE.length;
  let size: { width: number; height: number } | null = null;
  let pixels = false;
  for (let chunks = 0; chunks < CHUNK_LIMIT && at + CHUNK_OVERHEAD <= bytes.length; chunks++) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + CHUNK_OVERHEAD + length;
    if (end > bytes.length || !ALLOWED_CHUNKS.has(type)) return null;
    if ((chunks === 0) !== (type === 'IHDR')) return null;
    if (type === 'IHDR') size = readHeader(view, at + 8, length);
    if (size === null) return null;
    if (type === 'IDAT') pixels = true;
    if (type === 'IEND') return pixels && length === 0 && end === bytes.length ? size : null;
    at = end;
  }
  return null;
}

function readHeader(view: DataView, at: number, length: number) {
  if (length !== HEADER_LENGTH) return null;
  const width = view.getUint32(at);
  const height = view.getUint32(at + 4);
  const depthFits = DEPTHS[view.getUint8(at + 9)]?.includes(view.getUint8(at + 8)) === true;
  const sane = width >= 1 && width <= PIXEL_LIMIT && height >= 1 && height <= PIXEL_LIMIT;
  return sane && depthFits ? { width, height } : null;
}
