import type { ServiceState } from '../device-port/messages.ts';
import type { Failure } from '../outcome/failure.ts';
import { FAILURE_KINDS } from '../outcome/failure-kinds.ts';
import type { Purpose } from '../purpose/purpose.ts';
import type { Conclusion } from '../reading/conclude.ts';
import type { ReadStep } from '../reading/read-step.ts';
import type { Medium } from '../reading/report.ts';

/** A reading that is going on: which one, on which reader, for how its card is opened. */
export interface Going {
  readonly readId: number;
  readonly reader: string;
}

/** How often a clerk was told what may help while a holder thinks: not yet, at first, once more. */
export type Hints = 0 | 1 | 2;

/**
 * Where a reception stands. The states of the screens are these and nothing else (ui-spec 1). `doubted`:
 * nobody did anything for so long that an unattended counter asks 「続けますか」 before it ends the phase.
 */
export type Phase =
  | { readonly kind: 'ready' }
  /** The notice stands there, before the tap: at unattended counters only (ui-spec 1.8). */
  | { readonly kind: 'informing'; readonly doubted: boolean }
  | { readonly kind: 'waiting-for-medium'; readonly doubted: boolean }
  | {
      readonly kind: 'reading';
      readonly going: Going;
      readonly step: ReadStep | null;
      readonly percent: number;
    }
  /** A phone was found: its session is being set up. */
  | { readonly kind: 'engaging'; readonly going: Going }
  /** The phone was asked, and its holder decides. */
  | {
      readonly kind: 'waiting-for-consent';
      readonly going: Going;
      readonly hints: Hints;
      readonly doubted: boolean;
    }
  | {
      readonly kind: 'waiting-for-number';
      readonly going: Going;
      readonly triesLeft: number | null;
      readonly doubted: boolean;
    }
  | { readonly kind: 'confirming-last-try'; readonly going: Going }
  | { readonly kind: 'shown'; readonly conclusion: Conclusion; readonly extensions: number }
  | { readonly kind: 'refused'; readonly conclusion: Conclusion }
  | {
      readonly kind: 'failed';
      readonly failure: Failure;
      /** A new try that is under way behind the message (the reader was busy). */
      readonly retrying?: Going;
    }
  | { readonly kind: 'wiping' }
  | { readonly kind: 'waiting-for-removal' }
  | { readonly kind: 'paused' };

/**
 * What lies on a reader: a medium is read once, then only by an explicit 再読取. `read-and-away` was read
 * and went out of sight with its reader: when both are back, it still counts as read.
 */
export type MediumState = 'unread' | 'read' | 'read-and-away';

/** The whole of one counter's reception, as plain data. The typed number itself is not in it. */
export interface Reception {
  readonly purpose: Purpose;
  readonly service: ServiceState | null;
  readonly readers: readonly string[];
  readonly media: Readonly<Record<string, MediumState>>;
  /** The reader of this reception's medium; null before it was laid. */
  readonly reader: string | null;
  /** What this reception's medium turned out to be; null before that is known. */
  readonly medium: Medium | null;
  /** Whether this reception's person saw the notice and went on: nothing is read before, without staff. */
  readonly informed: boolean;
  /** Whether a person had this reception's medium read once more: some failures allow it once. */
  readonly askedAgain: boolean;
  /** Whether a complete number was typed and waits to be used, once. */
  readonly codeReady: boolean;
  /** The tries that a kiosk told while that number was typed for the card that lies there; else null. */
  readonly triesTold: number | null;
  /**
   * The number under which a scanned QR code is looked at, as long as that code waits for its phone; null
   * where none waits. Never beside a typed number: what came last counts.
   */
  readonly qrId: number | null;
  readonly lastReadId: number;
  readonly phase: Phase;
}

/** The phase of a failure that is told. */
export function failedPhase(failure: Failure): Phase {
  return { kind: 'failed', failure };
}

/**
 * Whether a person may have this reception's medium read once more now (再読取). Without staff, not once
 * the session was closed, nor where one try is left: there is no last try (design 6).
 */
export function mayAskAgain({ phase, purpose, askedAgain }: Reception): boolean {
  if (phase.kind === 'waiting-for-removal') return purpose.attended;
  const why = endedBy(phase);
  if (why === null || (!purpose.attended && isAtLastTry(why))) return false;
  const { retry } = FAILURE_KINDS[why.kind];
  return retry === 'once' ? !askedAgain : retry !== 'no';
}

/** Whether a code would be the card's last try, or would have been. */
export function isAtLastTry({ kind, triesLeft }: Failure): boolean {
  return kind === 'last-try-needs-confirmation' || (triesLeft !== null && triesLeft <= 1);
}

function endedBy(phase: Phase): Failure | null {
  if (phase.kind === 'refused') return phase.conclusion.failure;
  return phase.kind === 'failed' ? phase.failure : null;
}

/** The reading that a phase belongs to; null where none is going on. */
export function goingOf(phase: Phase): Going | null {
  if (phase.kind === 'failed') return phase.retrying ?? null;
  return 'going' in phase ? phase.going : null;
}

/** Whether something lies on this reader. */
export function lies({ media }: Reception, reader: string): boolean {
  return media[reader] === 'unread' || media[reader] === 'read';
}

export function newReception(purpose: Purpose): Reception {
  return {
    purpose,
    service: null,
    readers: [],
    media: {},
    reader: null,
    medium: null,
    informed: false,
    askedAgain: false,
    codeReady: false,
    triesTold: null,
    qrId: null,
    lastReadId: 0,
    phase: { kind: 'ready' },
  };
}

/** Why nobody can be received, where nothing is going on; null when all is well. */
export function setupProblem(
  reception: Reception,
): 'pcsc-service-down' | 'bridge-missing' | 'reader-missing' | null {
  const { service, readers } = reception;
  if (service === 'pcsc-service-down' || service === 'bridge-missing') return service;
  return service === 'up' && readers.length === 0 ? 'reader-missing' : null;
}
