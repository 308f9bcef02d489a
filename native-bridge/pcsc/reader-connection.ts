import type { LinkFault } from '../../pipeline/apdu/card-channel.ts';
import type { Result } from '../../pipeline/outcome/result.ts';

/**
 * One reader as a binding gives it to the channel. No call ever rejects for an error of PC/SC, none has a
 * time limit of its own, and any of them may never come back: limits and the end of a process that hangs
 * are the channel's.
 */
export interface ReaderConnection {
  readonly reader: string;
  /** Connects to what lies there, alone (SHARE_EXCLUSIVE, T=0 or T=1). */
  connect(): Promise<Result<HeldCard, LinkFault>>;
}

/** What was connected to, until its power is taken. The channel has one call of it under way at a time. */
export interface HeldCard {
  /** The answer with its status word, of 65,548 bytes at most; empty where the card left in the middle. */
  transmit(command: Uint8Array): Promise<Result<Uint8Array, LinkFault>>;
  /** Takes the power from the card (UNPOWER), so that nothing verified stays on it, and lets go of it. */
  unpower(): Promise<void>;
}
