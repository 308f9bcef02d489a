import { hexConstant } from '../bytes/hex.ts';
import { PICTURE_BYTE_LIMIT, PIXEL_LIMIT } from './limits.ts';

const SIGNATURE = hexConstant('89504E470D0A1A0A');
const IHDR = 0x49484452;
const IEND = 0x49454e44;
const CHUNK_OVERHEAD = 12;
const CHUNK_LIMIT = 64;

/**
 * Size of a PNG picture (ISO/IEC 15948, 5 and 11.2) whose chunks run from IHDR to IEND and fill the
 * file; null when they do not, or when it is over 2,000 pixels a side or 64 KB.
 */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes.length > PICTURE_BYTE_LIMIT) return null;
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = SIGNATURE.length;
  let size: { width: number; height: number } | null = null;
  for (let chunks = 0; chunks < CHUNK_LIMIT && at + CHUNK_OVERHEAD <= bytes.length; chunks++) {
    const length = view.getUint32(at);
    const type = view.getUint32(at + 4);
    const end = at + CHUNK_OVERHEAD + length;
    if (end > bytes.length || (chunks === 0) !== (type === IHDR)) return null;
    if (type === IHDR) size = readHeader(view, at + 8, length);
    if (size === null) return null;
    if (type === IEND) return end === bytes.length ? size : null;
    at = end;
  }
  return null;
}

function readHeader(view: DataView, at: number, length: number) {
  if (length !== 13) return null;
  const width = view.getUint32(at);
  const height = view.getUint32(at + 4);
  const sane = width >= 1 && width <= PIXEL_LIMIT && height >= 1 && height <= PIXEL_LIMIT;
  return sane ? { width, height } : null;
}
