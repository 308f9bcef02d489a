import type { KioskAct } from '../../electron/contract/kiosk-act.ts';
import type { KioskPhase } from '../../electron/contract/kiosk-view.ts';

type Word = 'start' | 'goOn' | 'quit' | 'retry' | 'finish' | 'showContents';

export interface KioskAction {
  /** Of `kiosk.button`. */
  readonly word: Word;
  readonly act: KioskAct;
}

/** The two places for touching that every page has; null where there is nothing to do there. */
export interface KioskActions {
  /** Always bottom left, so that it is found without seeing (ui-spec 7). */
  readonly leave: KioskAction | null;
  /** Always bottom right. The pad brings its own. */
  readonly main: KioskAction | null;
}

const QUIT: KioskAction = { word: 'quit', act: { type: 'cancel' } };
const END: KioskAction = { word: 'finish', act: { type: 'next' } };

export function kioskActions(phase: KioskPhase): KioskActions {
  switch (phase.kind) {
    case 'ready':
      return { leave: null, main: { word: 'start', act: { type: 'begin' } } };
    case 'informing':
      return { leave: QUIT, main: { word: 'goOn', act: { type: 'go-on' } } };
    case 'waiting-for-medium':
    case 'waiting-for-pin':
    case 'engaging':
    case 'waiting-for-consent':
    case 'reading':
      return { leave: QUIT, main: null };
    case 'shown': {
      const more = phase.more && phase.contents === null;
      const main: KioskAction = { word: 'showContents', act: { type: 'show-contents' } };
      return { leave: END, main: more ? main : null };
    }
    case 'message': {
      if (phase.typeAgain) return { leave: { word: 'quit', act: { type: 'next' } }, main: null };
      const main: KioskAction = { word: 'retry', act: { type: 'retry' } };
      return { leave: END, main: phase.retry ? main : null };
    }
    case 'waiting-for-removal':
    case 'wiping':
    case 'paused':
    case 'setup-problem':
      return { leave: null, main: null };
  }
}
