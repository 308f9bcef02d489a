import type { KioskPhase } from '../../electron/contract/kiosk-view.ts';

/** Whether nobody may be there any more: then the page asks 「続けますか」 before the time is over. */
export function isDoubted(phase: KioskPhase): boolean {
  return 'doubted' in phase && phase.doubted;
}
