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
const DEPTH_LIMIT = 8;

/**
 * Size of a JPEG 2000 picture, in a JP2 container (ISO/IEC 15444-1 annex I) or as a bare codestream
 * (annex A.5.1). Null when it is none, or promises more than 2,000 pixels a side, 4 components,
 * 8 bits or 64 tiles: a header may claim any size at no cost, a decoder would pay it.
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

function readSiz(view: DataView, start: number): Jpeg2000Size | null {
  const fixed = start + 42;
  if (fixed > view.byteLength || view.getUint32(start) !== SOC_AND_SIZ) return null;
  const field = (index: number) => view.getUint32(start + 8 + 4 * index);
  const components = view.getUint16(start + 40);
  const width = field(0) - field(2);
  const height = field(1) - field(3);
  const tiles = Math.ceil(width / field(4)) * Math.ceil(height / field(5));
  const sane =
    inRange(width, PIXEL_LIMIT) &&
    inRange(height, PIXEL_LIMIT) &&
    field(0) <= 2 * PIXEL_LIMIT &&
    field(1) <= 2 * PIXEL_LIMIT &&
    inRange(tiles, TILE_LIMIT) &&
    inRange(components, COMPONENT_LIMIT) &&
    fixed + 3 * components <= view.byteLength &&
    depthsAreShallow(view, fixed, components);
  return sane ? { width, height, components } : null;
}

function depthsAreShallow(view: DataView, at: number, components: number): boolean {
  for (let i = 0; i < components; i++) {
    if ((view.getUint8(at + 3 * i) & 0x7f) + 1 > DEPTH_LIMIT) return false;
  }
  return true;
}

function inRange(value: number, limit: number): boolean {
  return value >= 1 && value <= limit;
}
