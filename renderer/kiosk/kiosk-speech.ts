import type { KioskPhase } from '../../electron/contract/kiosk-view.ts';
import { isSpoken } from '../stage/spoken-messages.ts';
import type { WordsOf } from '../stage/use-words.ts';
import { isDoubted } from './is-doubted.ts';
import { kioskWords } from './kiosk-words.ts';

/** What is said aloud (ui-spec 7): the words of the screen, but no cause, no tries and no name. */
export function kioskSpeech(phase: KioskPhase, t: WordsOf): readonly string[] {
  if (isDoubted(phase)) return [t('kiosk.doubted.title')];
  if (phase.kind === 'shown') return [t('speech.take')];
  if (phase.kind === 'message' && !isSpoken(phase.message)) {
    return [phase.typeAgain ? t('kiosk.pin.title') : t('kiosk.help')];
  }
  const { title, body } = kioskWords(phase, t);
  return [title, body];
}
