import { concat } from '../bytes/concat.ts';
import { endOfEntropyData, restartsOf } from './jpeg-entropy.ts';
import { type JpegFrame, readFrame } from './jpeg-frame.ts';
import { hasItsTables, type JpegProgress, readScan, takeProgress } from './jpeg-scan.ts';
import { type JpegSegment, MARKER, readJpegSegment } from './jpeg-segment.ts';
import { type JpegTables, noTables, takeTables } from './jpeg-tables.ts';
import { PICTURE_BYTE_LIMIT } from './limits.ts';

/** Encoders write about ten for a progressive picture; each costs a decoder a pass over all pixels. */
const SCAN_LIMIT = 32;

const START = Uint8Array.of(0xff, MARKER.SOI);
const ADOBE = [...'Adobe'].map((letter) => letter.charCodeAt(0));
const ADOBE_TRANSFORM = 11;
const YCBCR = 1;

/** What is known at one place of the picture. */
interface Walk {
  readonly bytes: Uint8Array;
  readonly kept: Uint8Array[];
  readonly tables: JpegTables;
  readonly progress: JpegProgress;
  frame: JpegFrame | null;
  scans: number;
  /** An Adobe segment says that three components are not YCbCr. */
  otherColours: boolean;
}

/**
 * Size of a JPEG picture (ISO/IEC 10918-1) and its bytes without any APPn and COM. Null when it is not
 * baseline, extended sequential or progressive with Huffman codes, 8 bits and 1 or 3 components, when
 * any segment is not well-formed, when it does not end with EOI, or when it is over 2,000 pixels a side,
 * 64 KB or 32 scans. The entropy-coded data are walked, not decoded.
 *
 * With the metadata go the EXIF orientation (a portrait that relies on it lies on its side), its
 * thumbnail, and an ICC profile (colours are taken as sRGB). A decoder that finds neither JFIF nor Adobe
 * takes three components for YCbCr; so a picture that Adobe's segment, or ids that spell RGB, could
 * make anything else is refused rather than shown in false colours.
 */
export function inspectJpeg(
  bytes: Uint8Array,
): { width: number; height: number; bytes: Uint8Array } | null {
  if (bytes.length > PICTURE_BYTE_LIMIT) return null;
  if (!START.every((byte, i) => bytes[i] === byte)) return null;
  const walk = startWalk(bytes);
  for (let at: number | null = START.length; at !== null; ) {
    const segment = readJpegSegment(bytes, at);
    if (segment === null) return null;
    if (segment.code === MARKER.EOI) return finish(walk, segment);
    at = takeSegment(walk, segment);
  }
  return null;
}

function startWalk(bytes: Uint8Array): Walk {
  return {
    bytes,
    kept: [START],
    tables: noTables(),
    progress: new Map(),
    frame: null,
    scans: 0,
    otherColours: false,
  };
}

/** Offset behind the segment, behind its data for a scan; null when it may not stand there. */
function takeSegment(walk: Walk, segment: JpegSegment): number | null {
  const { code, end, raw } = segment;
  switch (code) {
    case MARKER.SOF0:
    case MARKER.SOF1:
    case MARKER.SOF2:
      if (walk.frame !== null) return null;
      walk.frame = readFrame(code, segment.data);
      if (walk.frame === null) return null;
      break;
    case MARKER.DQT:
    case MARKER.DHT:
    case MARKER.DRI:
      if (!takeTables(segment, walk.tables)) return null;
      break;
    case MARKER.SOS:
      return takeScan(walk, segment);
    default:
      return takeMetadata(walk, segment) ? end : null;
  }
  walk.kept.push(raw);
  return end;
}

function takeScan(walk: Walk, { data, raw, end }: JpegSegment): number | null {
  const { bytes, frame, tables } = walk;
  walk.scans++;
  if (frame === null || walk.scans > SCAN_LIMIT) return null;
  const scan = readScan(data, frame);
  if (scan === null || !hasItsTables(scan, frame, tables)) return null;
  if (!takeProgress(scan, walk.progress)) return null;
  const scanEnd = endOfEntropyData(bytes, end, restartsOf(scan, frame, tables));
  if (scanEnd !== null) walk.kept.push(raw, bytes.subarray(end, scanEnd));
  return scanEnd;
}

/** Whether it is an APPn or COM, of which nothing is kept; all other markers are refused. */
function takeMetadata(walk: Walk, { code, data }: JpegSegment): boolean {
  if (code === MARKER.APP14 && ADOBE.every((letter, i) => data[i] === letter)) {
    walk.otherColours ||= data[ADOBE_TRANSFORM] !== YCBCR;
  }
  return (code >= MARKER.APP0 && code <= MARKER.APP15) || code === MARKER.COM;
}

function finish(walk: Walk, { end, raw }: JpegSegment) {
  const { bytes, frame, kept, progress } = walk;
  if (frame === null || end !== bytes.length) return null;
  if (!frame.components.every(({ id }) => progress.has(id))) return null;
  if (frame.components.length === 3 && walk.otherColours) return null;
  return { width: frame.width, height: frame.height, bytes: concat(...kept, raw) };
}
