import type { FrameComponent, JpegFrame } from './jpeg-frame.ts';
import type { JpegTables } from './jpeg-tables.ts';

export interface ScanComponent {
  readonly component: FrameComponent;
  readonly dcTable: number;
  readonly acTable: number;
}

/** Which coefficients of which components a scan sends, and down to which bit (B.2.3, G.1.1.1). */
export interface JpegScan {
  readonly components: readonly ScanComponent[];
  readonly first: number;
  readonly last: number;
  /** Bit down to which an earlier scan sent them; 0 in their first scan. */
  readonly high: number;
  readonly low: number;
}

const COEFFICIENTS = 64;
const BIT_LIMIT = 13;

/** The scan header; null when it names what the frame does not have, or bands that its process does not. */
export function readScan(data: Uint8Array, frame: JpegFrame): JpegScan | null {
  const [count = 0] = data;
  if (count < 1 || count > frame.components.length || data.length !== 4 + 2 * count) return null;
  const components: ScanComponent[] = [];
  let from = 0;
  for (let at = 1; at <= 2 * count; at += 2) {
    // Each one stands behind the one before it in the frame: so none comes twice.
    const index = frame.components.findIndex(({ id }, i) => i >= from && id === data[at]);
    const component = frame.components[index];
    if (component === undefined) return null;
    const selectors = data[at + 1] ?? 0;
    components.push({ component, dcTable: selectors >> 4, acTable: selectors & 0x0f });
    from = index + 1;
  }
  const [first = 0, last = 0, bits = 0] = data.subarray(1 + 2 * count);
  const scan = { components, first, last, high: bits >> 4, low: bits & 0x0f };
  return bandFits(scan, frame) ? scan : null;
}

function bandFits({ components, first, last, high, low }: JpegScan, { process }: JpegFrame) {
  const allAtOnce = first === 0 && last === COEFFICIENTS - 1 && high === 0 && low === 0;
  if (process !== 'progressive') return allAtOnce;
  const band =
    first === 0 ? last === 0 : last >= first && last < COEFFICIENTS && components.length === 1;
  return band && low <= BIT_LIMIT && (high === 0 || high === low + 1);
}

/** Whether the tables that the scan needs have come, with ids and sizes that its process may have. */
export function hasItsTables(scan: JpegScan, frame: JpegFrame, tables: JpegTables): boolean {
  const needsDc = scan.first === 0 && scan.high === 0;
  const needsAc = scan.last > 0;
  const idLimit = frame.process === 'baseline' ? 1 : 3;
  return scan.components.every(({ component, dcTable, acTable }) => {
    const valueSize = tables.quantisation.get(component.quantisationTable);
    const quantised = valueSize === 1 || (valueSize === 2 && frame.process !== 'baseline');
    const huffman = (!needsDc || tables.dc.has(dcTable)) && (!needsAc || tables.ac.has(acTable));
    return quantised && huffman && dcTable <= idLimit && acTable <= idLimit;
  });
}

/**
 * Down to which bit each coefficient has come, by component id; -1 for none yet. A scan must bring what
 * was missing: new coefficients, DC before AC, or the next bit of old ones.
 */
export type JpegProgress = Map<number, Int8Array>;

/** Notes what the scan brings; false when it repeats or skips something (G.1.1.1.1). */
export function takeProgress(scan: JpegScan, progress: JpegProgress): boolean {
  const { components, first, last, high, low } = scan;
  return components.every(({ component: { id } }) => {
    const bits = progress.get(id) ?? new Int8Array(COEFFICIENTS).fill(-1);
    const band = bits.subarray(first, last + 1);
    const fits =
      (first === 0 || bits[0] !== -1) &&
      band.every((bit) => (high === 0 ? bit === -1 : bit === high));
    band.fill(low);
    progress.set(id, bits);
    return fits;
  });
}
