import type { PhaseWords, StagePhase } from './stage-phase.ts';
import type { WordsOf } from './use-words.ts';

/** Heading and body of a state; `attended` is whether somebody of the staff is there to be asked. */
export function stageWords(phase: StagePhase, t: WordsOf, attended: boolean): PhaseWords {
  switch (phase.kind) {
    case 'engaging':
      return { title: t('engaging.title'), body: t('engaging.body') };
    case 'waiting-for-consent':
      return { title: t('consent.title'), body: consentBody(phase.hints, t, attended) };
    case 'reading': {
      if (phase.verifying) return { title: t('verifying.title'), body: '' };
      const medium = phase.medium ?? 'unknown';
      return { title: t(`reading.${medium}.title`), body: t(`reading.${medium}.body`) };
    }
    case 'waiting-for-removal':
      return { title: t(`removal.${phase.medium ?? 'unknown'}.title`), body: '' };
    case 'wiping':
      return { title: t('wiping.title'), body: t('wiping.body') };
    case 'paused':
      return { title: t('paused.title'), body: '' };
    case 'setup-problem':
      return { title: t('setupProblem.title'), body: t('setupProblem.body') };
  }
}

/** A hint takes the place of the body: never more than two sentences at a time (ui-spec 7). */
function consentBody(hints: 0 | 1 | 2, t: WordsOf, attended: boolean): string {
  if (hints === 0) return t('consent.body');
  if (hints === 1) return t('consent.hint.1');
  return attended ? t('consent.hint.2') : t('consent.hintUnattended');
}
