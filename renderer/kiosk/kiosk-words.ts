import type { KioskPhase } from '../../electron/contract/kiosk-view.ts';
import type { VisitorMessage } from '../../electron/contract/visitor-message.ts';
import { sentences } from '../stage/sentences.ts';
import type { PhaseWords } from '../stage/stage-phase.ts';
import { stageWords } from '../stage/stage-words.ts';
import type { WordsOf } from '../stage/use-words.ts';

/**
 * Heading and body of the kiosk's view (ui-spec 1.8, 1.9). The name of a result is not in it: the words
 * are read aloud by screen readers, and others stand near.
 */
export function kioskWords(phase: KioskPhase, t: WordsOf): PhaseWords {
  switch (phase.kind) {
    case 'ready':
      return { title: t('kiosk.attract.title'), body: t('kiosk.attract.body') };
    case 'informing':
      return { title: t('notice.title'), body: '' };
    case 'waiting-for-medium':
      return { title: t('kiosk.place.title'), body: t('kiosk.place.body') };
    case 'waiting-for-pin':
      return { title: t('kiosk.pin.title'), body: t('kiosk.pin.body') };
    case 'shown':
      return { title: t('kiosk.result.unnamed'), body: t(`shown.take.${phase.medium}`) };
    case 'message': {
      const [title, body] = sentences(messageText(phase.message, t));
      return { title, body };
    }
    case 'setup-problem':
      return { title: t('setupProblem.title'), body: '' };
    default:
      return stageWords(phase, t, false);
  }
}

function messageText(message: VisitorMessage, t: WordsOf): string {
  return message === 'staff' || message === 'other-way'
    ? t(`messageUnattended.${message}`)
    : t(`message.${message}`);
}

/** Where the words alone do not help on: who can be asked stands below them. */
export function needsHelp(phase: KioskPhase): boolean {
  if (phase.kind === 'setup-problem' || phase.kind === 'paused') return true;
  if (phase.kind !== 'message') return false;
  return ['staff', 'other-way', 'need-card', 'pin-stop'].includes(phase.message);
}
