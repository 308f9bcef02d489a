import type { StageView } from '../../electron/contract/stage-view.ts';
import type { VisitorPhase } from '../../electron/contract/visitor-view.ts';
import { isSpoken } from '../stage/spoken-messages.ts';
import type { WordsOf } from '../stage/use-words.ts';
import { visitorWords } from './visitor-words.ts';

/**
 * What is said aloud (ui-spec 7): the words of the screen, but no verdict and no cause. That the clerk
 * has something to look at is not said either: it sounds like every other reading that came to its end.
 */
export function visitorSpeech(
  phase: VisitorPhase,
  view: Pick<StageView, 'media' | 'readerType'>,
  t: WordsOf,
): readonly string[] {
  if (phase.kind === 'message' && !isSpoken(phase.message)) return [t('speech.staff')];
  if (phase.kind === 'shown') {
    return phase.staffChecks ? [t('shown.title')] : [t('speech.take')];
  }
  const { title, body } = visitorWords(phase, view, t);
  return [title, body];
}
