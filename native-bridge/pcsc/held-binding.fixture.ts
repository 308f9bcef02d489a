import type { ReaderConnection } from './reader-connection.ts';

/** How the next connect ends; one that was not said connects. */
export type HeldConnect = 'busy' | 'open' | 'never';

/**
 * A binding whose calls come back when a test says so: the driver is the one part that cannot be made to
 * run as a test wants. Names of calls are the same for each binding: connect, transmit, unpower.
 */
export interface HeldBinding {
  readonly connection: ReaderConnection;
  readonly connects: HeldConnect[];
  readonly names: readonly string[];
  /** The binding's own view of the last command: the same bytes that it was given. */
  readonly command: Uint8Array;
  /** Whether the binding still takes the reader for connected. */
  readonly connected: boolean;
  /** The last call comes back: with these bytes, or because the card left. */
  answer(value: Uint8Array | 'removed'): void;
  /** The next transmit throws instead of coming back. */
  throwNext(): void;
}
