import type { CardCode } from '../card/card-code.ts';
import type { ReadStep } from '../card/read/dialogue.ts';
import type { FailureKind } from '../outcome/failure-kinds.ts';
import type { Medium, ReadReport } from '../reading/report.ts';
import type { ReadOrder } from '../reading/run-reading.ts';

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
 *      | <------------------------ progress - |
 *      | <-------------------------- report - |   always, once per read
 */
export type HostMessage =
  | {
      readonly type: 'read';
      readonly readId: number;
      readonly reader: string;
      readonly order: ReadOrder;
    }
  | { readonly type: 'code'; readonly readId: number; readonly code: CardCode }
  | { readonly type: 'last-try'; readonly readId: number; readonly confirmed: boolean }
  | {
      readonly type: 'cancel';
      readonly readId: number;
      readonly as: 'cancelled' | 'number-not-entered';
    }
  /** For the simulator alone: what lies on its reader. A device process has no use for it. */
  | { readonly type: 'simulate'; readonly put: string | null };

/** What the PC/SC side as a whole can be. */
export type ServiceState = 'up' | 'pcsc-service-down' | 'bridge-missing';

export type DeviceMessage =
  | { readonly type: 'alive' }
  | { readonly type: 'service'; readonly state: ServiceState }
  | { readonly type: 'readers'; readonly readers: readonly string[] }
  | { readonly type: 'medium'; readonly reader: string; readonly present: boolean }
  | { readonly type: 'identified'; readonly readId: number; readonly medium: Medium }
  | { readonly type: 'code-wanted'; readonly readId: number; readonly triesLeft: number | null }
  | { readonly type: 'last-try-wanted'; readonly readId: number }
  | {
      readonly type: 'progress';
      readonly readId: number;
      readonly step: ReadStep;
      readonly percent: number;
    }
  | { readonly type: 'report'; readonly readId: number; readonly report: ReadReport }
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
