import type { CardCode } from '../card/card-code.ts';
import type { FailureKind } from '../outcome/failure-kinds.ts';
import type { ReadOrder } from '../reading/read-order.ts';
import type { ReadStep } from '../reading/read-step.ts';
import type { Medium, ReadReport } from '../reading/report.ts';
import type { LuminanceFrame } from './luminance-frame.ts';

/**
 * What crosses between a host (main process, CLI) and the device process, or the simulator in its
 * place. Plain objects, numbers, strings, null and Uint8Array only: every port clones those alike.
 *
 *     host                                device
 *      | <------ service, readers, medium --- |   news, whenever they happen
 *      | --- read --------------------------> |
 *      | <--------------------- identified -- |
 *      | <-------------------- code-wanted -- |
 *      | --- code --------------------------> |   (the typed digits; both sides zero their copy)
 *      | <------------------ consent-wanted - |   of a phone, in place of the code
 *      | <------------------------ progress - |
 *      | <-------------------------- report - |   always, once per read
 *      | <------------------------ released - |   always, after it
 *      | --- look-at-frame -----------------> |   a camera's picture; both sides zero their copy
 *      | <----------------- frame-looked-at - |   always, once per frame: then the next may come
 */
export type HostMessage =
  | {
      readonly type: 'read';
      readonly readId: number;
      readonly reader: string;
      readonly order: ReadOrder;
    }
  /** A QR code that was scanned before anything lies there: answered by a report where it is of no use. */
  | { readonly type: 'look-at-qr'; readonly readId: number; readonly qr: string }
  | { readonly type: 'look-at-frame'; readonly frame: LuminanceFrame }
  | { readonly type: 'code'; readonly readId: number; readonly code: CardCode }
  | { readonly type: 'last-try'; readonly readId: number; readonly confirmed: boolean }
  | { readonly type: 'cancel'; readonly readId: number; readonly as: CancelAs }
  /** For the simulator alone: what lies on its reader. A device process has no use for it. */
  | { readonly type: 'simulate'; readonly put: string | null };

/** Why a host stops a reading: its report says so. */
export type CancelAs = Extract<FailureKind, 'cancelled' | 'number-not-entered' | 'consent-timeout'>;

/** What the PC/SC side as a whole can be. */
export type ServiceState = 'up' | 'pcsc-service-down' | 'bridge-missing';

export type DeviceMessage =
  /** Said four times a second. `rss`: bytes of memory that the process holds, as far as it knows. */
  | { readonly type: 'alive'; readonly rss?: number }
  | { readonly type: 'service'; readonly state: ServiceState }
  | { readonly type: 'readers'; readonly readers: readonly string[] }
  | { readonly type: 'medium'; readonly reader: string; readonly present: boolean }
  | { readonly type: 'identified'; readonly readId: number; readonly medium: Medium }
  | { readonly type: 'code-wanted'; readonly readId: number; readonly triesLeft: number | null }
  | { readonly type: 'last-try-wanted'; readonly readId: number }
  /** A phone was asked: its holder decides now. */
  | { readonly type: 'consent-wanted'; readonly readId: number }
  | {
      readonly type: 'progress';
      readonly readId: number;
      readonly step: ReadStep;
      readonly percent: number;
    }
  | { readonly type: 'report'; readonly readId: number; readonly report: ReadReport }
  /** What a phone's QR code in the picture says; null where there is none. */
  | { readonly type: 'frame-looked-at'; readonly qr: string | null }
  /** The medium was let go: a phone was told that its session is over, and the reader is free. */
  | { readonly type: 'released'; readonly readId: number }
  /** A driver call hangs: this process ends itself, the host starts another. */
  | { readonly type: 'wedged'; readonly reader: string };

/** How the messages above leave a process, whatever carries them. */
export interface DevicePort {
  post(message: DeviceMessage): void;
  onMessage(listener: (message: HostMessage) => void): void;
}

/** A failure that a whole read can have before there is a channel. */
export type OpenFailure = Extract<
  FailureKind,
  'reader-busy' | 'removed-too-early' | 'reader-unplugged' | 'pcsc-service-down' | 'reader-fault'
>;
