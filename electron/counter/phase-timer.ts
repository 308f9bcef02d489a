import type { Phase, Reception } from '../../pipeline/reception/reception.ts';
import { timeLimit } from '../../pipeline/reception/time-limits.ts';

/** Phases that stay what they were when they change: an extended result, a consent that was hinted at. */
const ONE_STAY: readonly Phase['kind'][] = ['shown', 'waiting-for-consent'];

/** Whether time goes on from one to the other: 「続けますか」 is a part of its phase, an answer to it is not. */
function isSameStay(before: Phase, after: Phase): boolean {
  if (after.kind !== before.kind) return false;
  if (isDoubted(before) !== isDoubted(after)) return isDoubted(after);
  return ONE_STAY.includes(after.kind);
}

function isDoubted(phase: Phase): boolean {
  return 'doubted' in phase && phase.doubted;
}

/** Rings when the time of a phase is over; counts from when the phase began, or was taken up again. */
export class PhaseTimer {
  readonly #ring: () => void;
  #began = 0;
  #endsAt: number | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(ring: () => void) {
    this.#ring = ring;
  }

  /** Milliseconds until the phase ends by itself; null when it does not. */
  get endsInMs(): number | null {
    return this.#endsAt === null ? null : Math.max(0, this.#endsAt - performance.now());
  }

  follow(before: Reception, after: Reception): void {
    if (before.phase === after.phase) return;
    // A reading that goes on counts from its last progress.
    if (!isSameStay(before.phase, after.phase)) this.#began = performance.now();
    const limit = timeLimit(after);
    this.#set(limit === null ? null : this.#began + limit);
  }

  stop(): void {
    this.#set(null);
  }

  #set(endsAt: number | null): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#endsAt = endsAt;
    this.#timer =
      endsAt === null ? null : setTimeout(this.#ring, Math.max(0, endsAt - performance.now()));
  }
}
