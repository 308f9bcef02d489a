import { type JpegFrame, unitsOfScan } from './jpeg-frame.ts';
import type { JpegScan } from './jpeg-scan.ts';
import { MARKER, readMarker } from './jpeg-segment.ts';
import type { JpegTables } from './jpeg-tables.ts';

/** How many restart markers the data of the scan hold (B.2.4.4: none behind the last interval). */
export function restartsOf(scan: JpegScan, frame: JpegFrame, { restartInterval }: JpegTables) {
  if (restartInterval === 0) return 0;
  const components = scan.components.map(({ component }) => component);
  return Math.ceil(unitsOfScan(frame, components) / restartInterval) - 1;
}

/**
 * Offset of the marker that ends the entropy-coded data from `at` on. Null when there is none, when an
 * interval is empty, or when the restart markers are not just so many in their order. Nothing is decoded.
 */
export function endOfEntropyData(bytes: Uint8Array, at: number, restarts: number): number | null {
  let seen = 0;
  let start = at;
  let from = at;
  for (;;) {
    const place = bytes.indexOf(0xff, from);
    const isStuffed = bytes[place + 1] === 0;
    if (place === -1 || (place === start && !isStuffed)) return null;
    from = place + 2;
    if (isStuffed) continue;
    const marker = readMarker(bytes, place);
    if (marker === null) return null;
    if (marker.code < MARKER.RST0 || marker.code > MARKER.RST7) {
      return seen === restarts ? place : null;
    }
    if (marker.code !== MARKER.RST0 + (seen % 8)) return null;
    seen++;
    start = marker.end;
    from = marker.end;
  }
}
