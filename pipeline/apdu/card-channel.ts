import type { Result } from '../outcome/result.ts';

/** How an exchange can end without an answer, as the host's transport sees it. */
export const LINK_FAULTS = [
  'removed',
  'link-lost',
  'silent',
  'not-transmitted',
  'reader-gone',
  'reader-busy',
  'service-down',
] as const;

export type LinkFault = (typeof LINK_FAULTS)[number];

/**
 * One medium on one reader, held alone. One APDU is in flight at a time. `close` takes the power
 * from the card, so that no verified number stays on it (design rule 3).
 */
export interface CardChannel {
  readonly reader: string;
  readonly transport: 'pcsc' | 'simulated';
  /** Answer to reset; empty where the transport has none. Only used to name what is not a card of ours. */
  readonly atr: Uint8Array;
  /** `limitMs`: how long the answer may take; the transport's own limit for a card where it is left out. */
  transmit(command: Uint8Array, limitMs?: number): Promise<Result<Uint8Array, LinkFault>>;
  close(): Promise<void>;
}
