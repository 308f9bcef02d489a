import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const CHUNK = 1 << 20;

/** Whether these bytes stand anywhere in the writable memory of another process. */
export function isInMemory(pid: number, bytes: Uint8Array): boolean {
  const wanted = Buffer.from(bytes);
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    return writableRanges(pid).some(([from, to]) => isInRange(memory, from, to, wanted));
  } finally {
    closeSync(memory);
  }
}

function writableRanges(pid: number): readonly [bigint, bigint][] {
  const ranges = readFileSync(`/proc/${pid}/maps`, 'utf8').matchAll(/^(\w+)-(\w+) rw/gm);
  return [...ranges].map(([, from, to]) => [BigInt(`0x${from}`), BigInt(`0x${to}`)]);
}

function isInRange(memory: number, from: bigint, to: bigint, bytes: Buffer): boolean {
  const chunk = Buffer.alloc(CHUNK + bytes.length);
  for (let at = from; at < to; at += BigInt(CHUNK)) {
    const left = to - at;
    const length = left < chunk.length ? Number(left) : chunk.length;
    let read = 0;
    try {
      read = readSync(memory, chunk, 0, length, at as unknown as number);
    } catch {
      // Some ranges are for devices, or were given back in the meantime.
    }
    if (chunk.subarray(0, read).includes(bytes)) return true;
  }
  return false;
}
