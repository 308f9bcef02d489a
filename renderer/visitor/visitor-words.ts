import type { StageView } from '../../electron/contract/stage-view.ts';
import type { VisitorPhase } from '../../electron/contract/visitor-view.ts';
import { sentences } from '../stage/sentences.ts';
import type { PhaseWords } from '../stage/stage-phase.ts';
import { stageWords } from '../stage/stage-words.ts';
import type { WordsOf } from '../stage/use-words.ts';

/** Heading and body of the visitor's view (ui-spec 1.2, 1.3, 2): what to do now, never what was found. */
export function visitorWords(
  phase: VisitorPhase,
  { media, readerType }: Pick<StageView, 'media' | 'readerType'>,
  t: WordsOf,
): PhaseWords {
  switch (phase.kind) {
    case 'ready':
      return { title: t('ready.title'), body: t(`ready.body.${media}`) };
    case 'waiting-for-medium':
      return {
        title: t('waitingForMedium.title'),
        // Where a card is laid, stood or held is another thing at each reader.
        body:
          media === 'card' ? t(`picture.card.${readerType}`) : t(`waitingForMedium.body.${media}`),
      };
    case 'waiting-for-number':
      return { title: t('waitingForNumber.title'), body: t('waitingForNumber.body') };
    case 'shown':
      return {
        title: t('shown.title'),
        body: phase.staffChecks ? t('shown.staffChecks') : t(`shown.take.${phase.medium}`),
      };
    case 'message': {
      const [title, body] = sentences(t(`message.${phase.message}`));
      return { title, body };
    }
    default:
      return stageWords(phase, t, true);
  }
}
