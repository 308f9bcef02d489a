import { PIXEL_LIMIT } from './limits.ts';

/** What the codestream's SIZ marker promises: read by us before any decoder sees the bytes. */
export interface Jpeg2000Size {
  readonly width: number;
  readonly height: number;
  readonly components: number;
}

const SOC_AND_SIZ = 0xff4fff51;
const CODESTREAM_BOX = 0x6a703263; // 'jp2c'
const SIGNATURE_BOX = 0x6a502020; // 'jP  '
const BOX_LIMIT = 16;
const COMPONENT_LIMIT = 4;
const TILE_LIMIT = 64;

/**
 * Size of a JPEG 2000 picture, in a JP2 container (ISO/IEC 15444-1 annex I) or as a bare codestream
 * (annex A.5.1). Null when it is none, or promises more than 2,000 pixels a side, 4 components,
 * tiles, or anything but whole 8-bit components from the origin: a header may claim any size at no
 * cost, a decoder would pay it.
 */
export function jpeg2000Size(bytes: Uint8Array): Jpeg2000Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = codestreamStart(view);
  return start === null ? null : readSiz(view, start);
}

function codestreamStart(view: DataView): number | null {
  if (view.byteLength >= 4 && view.getUint32(0) === SOC_AND_SIZ) return 0;
  if (view.byteLength < 12 || view.getUint32(4) !== SIGNATURE_BOX) return null;
  let at = 0;
  for (let boxes = 0; boxes < BOX_LIMIT && at + 8 <= view.byteLength; boxes++) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 4) === CODESTREAM_BOX) return at + 8;
    if (length < 8) return null;
    at += length;
  }
  return null;
}

/** Offsets inside SIZ, counted from the codestream's first byte (ISO/IEC 15444-1, A.5.1). */
const SIZ = {
  length: 4,
  width: 8,
  height: 12,
  origin: [16, 20, 32, 36],
  tileWidth: 24,
  tileHeight: 28,
  components: 40,
  firstComponent: 42,
} as const;
const EIGHT_BITS_UNSIGNED = 0x07;

function readSiz(view: DataView, start: number): Jpeg2000Size | null {
  if (start + SIZ.firstComponent > view.byteLength) return null;
  if (view.getUint32(start) !== SOC_AND_SIZ) return null;
  const field = (offset: number) => view.getUint32(start + offset);
  const width = field(SIZ.width);
  const height = field(SIZ.height);
  const components = view.getUint16(start + SIZ.components);
  const tiles = Math.ceil(width / field(SIZ.tileWidth)) * Math.ceil(height / field(SIZ.tileHeight));
  const sane =
    inRange(width, PIXEL_LIMIT) &&
    inRange(height, PIXEL_LIMIT) &&
    inRange(tiles, TILE_LIMIT) &&
    inRange(components, COMPONENT_LIMIT) &&
    view.getUint16(start + SIZ.length) === 38 + 3 * components &&
    SIZ.origin.every((offset) => field(offset) === 0) &&
    componentsAreWhole(view, start + SIZ.firstComponent, components);
  return sane ? { width, height, components } : null;
}

/**
 * Each component 8 bits and as large as the picture: one that covers a part of it only would leave the
 * rest of the decoder's output as it was, and that may be the photo before.
 */
function componentsAreWhole(view: DataView, at: number, components: number): boolean {
  if (at + 3 * components > view.byteLength) return false;
  for (let i = 0; i < components; i++) {
    const [depth, dx, dy] = [0, 1, 2].map((offset) => view.getUint8(at + 3 * i + offset));
    if (depth !== EIGHT_BITS_UNSIGNED || dx !== 1 || dy !== 1) return false;
  }
  return true;
}

function inRange(value: number, limit: number): boolean {
  return value >= 1 && value <= limit;
}
