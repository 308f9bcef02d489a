import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

export interface MemoryUse {
  /** Bytes of the heap and of the buffers beside it that somebody still holds. */
  readonly held: number;
  /** Bytes of the whole process, what native code holds among them. */
  readonly resident: number;
}

/** What is in use after a collection; what native code gives back then is given back a turn later. */
export async function memoryInUse(): Promise<MemoryUse> {
  for (let round = 0; round < 3; round++) {
    collectGarbage();
    await turn();
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { held: heapUsed + external, resident: rss };
}

/** By how many bytes the use grew while this was done. */
export async function growthBy(work: () => Promise<void>): Promise<MemoryUse> {
  const before = await memoryInUse();
  await work();
  const after = await memoryInUse();
  return { held: after.held - before.held, resident: after.resident - before.resident };
}
