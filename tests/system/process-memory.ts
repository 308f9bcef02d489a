import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** No region of a process that reads one card is larger, but for address space that nothing is in. */
const LARGEST_REGION = 1 << 30;

/** Bytes so turned that they are no copy of themselves; turned twice they are what they were. */
export function turned(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => byte ^ 0xa5);
}

/** How often these bytes stand in what a process of ours may write to (Linux). */
export function countInMemory(pid: number, bytes: Uint8Array): number {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    return writableRegions(pid)
      .map(({ start, length }) => countIn(read(memory, start, length), bytes))
      .reduce((sum, count) => sum + count, 0);
  } finally {
    closeSync(memory);
  }
}

function writableRegions(pid: number) {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, start, end] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
      if (start === undefined || end === undefined) return [];
      const length = Number.parseInt(end, 16) - Number.parseInt(start, 16);
      return length <= LARGEST_REGION ? [{ start: BigInt(`0x${start}`), length }] : [];
    });
}

/** Empty where the system lets nobody read it. */
function read(memory: number, start: bigint, length: number): Buffer {
  const region = Buffer.alloc(length);
  try {
    return region.subarray(0, readSync(memory, region, 0, length, start));
  } catch {
    return Buffer.alloc(0);
  }
}

function countIn(region: Buffer, bytes: Uint8Array): number {
  let count = 0;
  for (let at = region.indexOf(bytes); at >= 0; at = region.indexOf(bytes, at + 1)) count++;
  return count;
}
