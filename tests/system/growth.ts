import type { MemoryUse } from './memory-use.ts';

export const GROWTH_COUNT = 2000;
/** As long as the longest answer that a card gives us in a reading. */
export const GROWTH_ANSWER = 4096;

/** By how much a process grew over so many exchanges: as they are, and with every answer kept on purpose. */
export interface GrowthSeen {
  readonly found: MemoryUse;
  readonly planted: MemoryUse;
}
