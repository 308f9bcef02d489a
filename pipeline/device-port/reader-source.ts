import type { CardChannel } from '../apdu/card-channel.ts';
import type { Result } from '../outcome/result.ts';
import type { OpenFailure, ServiceState } from './messages.ts';

/** News from the readers of a machine (or of a simulation). */
export type ReaderEvent =
  | { readonly type: 'service'; readonly state: ServiceState }
  | { readonly type: 'reader'; readonly name: string; readonly attached: boolean }
  | { readonly type: 'medium'; readonly reader: string; readonly present: boolean }
  | { readonly type: 'wedged'; readonly reader: string };

/** Readers that come and go, media that are laid on them, and the one way to hold a medium alone. */
export interface ReaderSource {
  start(listener: (event: ReaderEvent) => void): void;
  open(reader: string): Promise<Result<CardChannel, OpenFailure>>;
  stop(): Promise<void>;
}
