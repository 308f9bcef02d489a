/** The byte behind FF of every marker that we take (ISO/IEC 10918-1, table B.1). */
export const MARKER = {
  SOF0: 0xc0,
  SOF1: 0xc1,
  SOF2: 0xc2,
  DHT: 0xc4,
  RST0: 0xd0,
  RST7: 0xd7,
  SOI: 0xd8,
  EOI: 0xd9,
  SOS: 0xda,
  DQT: 0xdb,
  DRI: 0xdd,
  APP0: 0xe0,
  APP14: 0xee,
  APP15: 0xef,
  COM: 0xfe,
} as const;

/** A marker with what its length covers: `data` behind the length, `raw` from the marker on. */
export interface JpegSegment {
  readonly code: number;
  readonly data: Uint8Array;
  readonly raw: Uint8Array;
  /** Offset of the first byte behind it. */
  readonly end: number;
}

/**
 * The marker at `at`, with the offset behind it; null when none stands there. Any number of FF may
 * fill the place before its code (B.1.1.2).
 */
export function readMarker(bytes: Uint8Array, at: number): { code: number; end: number } | null {
  if (bytes[at] !== 0xff) return null;
  let place = at + 1;
  while (bytes[place] === 0xff) place++;
  const code = bytes[place];
  return code === undefined || code === 0 ? null : { code, end: place + 1 };
}

/** The segment at `at`, EOI as an empty one; null when its length does not fit the bytes. */
export function readJpegSegment(bytes: Uint8Array, at: number): JpegSegment | null {
  const marker = readMarker(bytes, at);
  if (marker === null) return null;
  const { code, end: start } = marker;
  const length = code === MARKER.EOI ? 0 : readLength(bytes, start);
  if (length === null || start + length > bytes.length) return null;
  const end = start + length;
  const data = bytes.subarray(Math.min(start + 2, end), end);
  return { code, data, raw: bytes.subarray(start - 2, end), end };
}

/** A length counts its own two bytes. */
function readLength(bytes: Uint8Array, at: number): number | null {
  const [high, low] = bytes.subarray(at, at + 2);
  if (high === undefined || low === undefined) return null;
  const length = (high << 8) | low;
  return length < 2 ? null : length;
}
