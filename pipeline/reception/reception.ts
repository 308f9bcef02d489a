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

/** Where a reception stands. The states of the screens are these and nothing else (ui-spec 1). */
export type Phase =
  | { readonly kind: 'ready' }
  | { readonly kind: 'waiting-for-medium' }
  | {
      readonly kind: 'reading';
      readonly going: Going;
      readonly step: ReadStep | null;
      readonly percent: number;
    }
  /** A phone was found: its session is being set up. */
  | { readonly kind: 'engaging'; readonly going: Going }
  /** The phone was asked, and its holder decides. `hinted`: so long that the clerk is told what may help. */
  | { readonly kind: 'waiting-for-consent'; readonly going: Going; readonly hinted: boolean }
  | {
      readonly kind: 'waiting-for-number';
      readonly going: Going;
      readonly triesLeft: number | null;
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
  /** Whether a person had this reception's medium read once more: some failures allow it once. */
  readonly askedAgain: boolean;
  /** Whether a complete number was typed and waits to be used, once. */
  readonly codeReady: boolean;
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

/** Whether a person may have this reception's medium read once more now (再読取). */
export function mayAskAgain({ phase, askedAgain }: Reception): boolean {
  if (phase.kind === 'waiting-for-removal') return true;
  const why = endedBy(phase);
  if (why === null) return false;
  const { retry } = FAILURE_KINDS[why.kind];
  return retry === 'once' ? !askedAgain : retry !== 'no';
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
    askedAgain: false,
    codeReady: false,
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
