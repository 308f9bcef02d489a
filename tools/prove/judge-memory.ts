import type { MemoryUse } from '../../tests/system/memory-use.ts';

export interface Proof {
  readonly line: string;
  readonly holds: boolean;
}

/** Bytes an exchange: no object of V8 is as small. */
const MOST_HELD = 8;
/** For all exchanges after warm-up, of what native code and the allocator keep: 90 bytes each of 90,000. */
const MOST_RESIDENT = 8 << 20;

/** Uses at regular looks, the first one after warm-up, with so many exchanges between two of them. */
export function judgeMemory(uses: readonly MemoryUse[], each: number, count: number): Proof {
  const held = slope(uses.map((use) => use.held)) / each;
  const last = uses.at(-1);
  if (last === undefined) throw new Error('nothing was measured');
  // V8 gives pages back when it likes, 20 MiB at a time: single looks say nothing.
  const grown = slope(uses.map((use) => use.resident)) * (uses.length - 1);
  const text = [
    `${count} exchanges: held memory ${(held * 1000).toFixed(0)} bytes per 1,000 exchanges`,
    `after warm-up (at most ${MOST_HELD * 1000}); resident ${mebibytes(last.resident)} MiB,`,
    `${mebibytes(grown)} more than after warm-up (at most ${mebibytes(MOST_RESIDENT)})`,
  ];
  return { line: text.join(' '), holds: held <= MOST_HELD && grown <= MOST_RESIDENT };
}

/** Per step, between the mean of the first half and that of the second: one odd look turns nothing. */
function slope(points: readonly number[]): number {
  const half = Math.floor(points.length / 2);
  const mean = (part: readonly number[]) => part.reduce((sum, each) => sum + each, 0) / part.length;
  const steps = points.length - half;
  return (mean(points.slice(-half)) - mean(points.slice(0, half))) / steps;
}

function mebibytes(bytes: number): string {
  return (bytes / (1 << 20)).toFixed(1);
}
