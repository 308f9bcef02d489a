import type { KioskPhase } from '../../electron/contract/kiosk-view.ts';
import type { Pace } from '../pace/steady.ts';

/**
 * A kiosk answers each touch at once; only what comes by itself waits until the last text was read
 * (ui-spec 7).
 */
export function kioskPace(phase: KioskPhase): Pace {
  switch (phase.kind) {
    case 'shown':
      return 'must-be-shown';
    case 'waiting-for-consent':
      return 'may-be-skipped';
    case 'reading':
      // Of a card it begins with 確定.
      return phase.verifying || phase.medium === 'mdoc' ? 'may-be-skipped' : 'at-once';
    default:
      return 'at-once';
  }
}

/** Equal for states that are the same words: a name or a tick of the time is no other text. */
export function kioskKey(phase: KioskPhase): string {
  switch (phase.kind) {
    case 'reading':
      return `${phase.kind} ${phase.medium} ${phase.verifying}`;
    case 'waiting-for-consent':
      return `${phase.kind} ${phase.hints}`;
    case 'message':
      return `${phase.kind} ${phase.message}`;
    default:
      return phase.kind;
  }
}
