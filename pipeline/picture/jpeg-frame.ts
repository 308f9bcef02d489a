import { MARKER } from './jpeg-segment.ts';
import { PIXEL_LIMIT } from './limits.ts';

/** How the coefficients are sent; every one of them with Huffman codes and 8 bits a sample. */
export type JpegProcess = 'baseline' | 'extended' | 'progressive';

const PROCESS_BY_MARKER: Readonly<Record<number, JpegProcess>> = {
  [MARKER.SOF0]: 'baseline',
  [MARKER.SOF1]: 'extended',
  [MARKER.SOF2]: 'progressive',
};

export interface FrameComponent {
  readonly id: number;
  /** Samples of this component in each unit of the picture, across and down: 1 to 4. */
  readonly across: number;
  readonly down: number;
  readonly quantisationTable: number;
}

export interface JpegFrame {
  readonly process: JpegProcess;
  readonly width: number;
  readonly height: number;
  readonly components: readonly FrameComponent[];
}

const FIXED_LENGTH = 6;
const COMPONENT_LENGTH = 3;
const SAMPLING_LIMIT = 4;
/** Blocks in one unit of an interleaved scan (B.2.3). */
const BLOCK_LIMIT = 10;
const INTERLEAVED = { across: 1, down: 1 };
/** Component ids that spell RGB: some decoders then skip the colour transform, some do not. */
const RGB = [0x52, 0x47, 0x42].join();

/** The frame header (B.2.2); null for another process than the three, or sizes and factors out of range. */
export function readFrame(code: number, data: Uint8Array): JpegFrame | null {
  const process = PROCESS_BY_MARKER[code];
  const [precision, y1 = 0, y0 = 0, x1 = 0, x0 = 0, count] = data;
  if (process === undefined || precision !== 8 || (count !== 1 && count !== 3)) return null;
  if (data.length !== FIXED_LENGTH + COMPONENT_LENGTH * count) return null;
  const [width, height] = [(x1 << 8) | x0, (y1 << 8) | y0];
  // A height of 0 would be told by a DNL behind the first scan: nobody could know it before.
  if (!inRange(width, PIXEL_LIMIT) || !inRange(height, PIXEL_LIMIT)) return null;
  const components = Array.from({ length: count }, (_, i) => readComponent(data, i));
  return componentsFit(components) ? { process, width, height, components } : null;
}

function readComponent(data: Uint8Array, index: number): FrameComponent {
  const at = FIXED_LENGTH + COMPONENT_LENGTH * index;
  const [id = 0, factors = 0, quantisationTable = 0] = data.subarray(at, at + COMPONENT_LENGTH);
  return { id, across: factors >> 4, down: factors & 0x0f, quantisationTable };
}

function componentsFit(components: readonly FrameComponent[]): boolean {
  const ids = components.map(({ id }) => id);
  const blocks = components.reduce((sum, { across, down }) => sum + across * down, 0);
  const { across: mostAcross, down: mostDown } = mostSamples(components);
  const whole = components.every(
    ({ across, down }) =>
      inRange(across, SAMPLING_LIMIT) &&
      inRange(down, SAMPLING_LIMIT) &&
      // Decoders enlarge by whole factors only.
      mostAcross % across === 0 &&
      mostDown % down === 0,
  );
  return new Set(ids).size === ids.length && ids.join() !== RGB && whole && blocks <= BLOCK_LIMIT;
}

/**
 * Units that a scan of these components codes: the blocks of a single one, or interleaved units of all
 * that hold each one's blocks (A.2.2, A.2.3). Restart intervals count them.
 */
export function unitsOfScan(frame: JpegFrame, components: readonly FrameComponent[]): number {
  const most = mostSamples(frame.components);
  const [single = INTERLEAVED] = components.length === 1 ? components : [];
  const across = Math.ceil((frame.width * single.across) / (8 * most.across));
  return across * Math.ceil((frame.height * single.down) / (8 * most.down));
}

function mostSamples(components: readonly FrameComponent[]): { across: number; down: number } {
  return {
    across: Math.max(...components.map(({ across }) => across)),
    down: Math.max(...components.map(({ down }) => down)),
  };
}

function inRange(value: number, limit: number): boolean {
  return value >= 1 && value <= limit;
}
