import type { Failure } from '../../pipeline/outcome/failure.ts';
import { failure } from '../../pipeline/outcome/failure.ts';
import type { Conclusion } from '../../pipeline/reading/conclude.ts';
import {
  lies,
  mayAskAgain,
  type Reception,
  setupProblem,
} from '../../pipeline/reception/reception.ts';
import type { KioskContents, KioskPhase, KioskView } from '../contract/kiosk-view.ts';
import { shownBirth } from './shown-birth.ts';
import { type Surroundings, stageView } from './stage-projection.ts';
import { visitorMessage } from './visitor-message.ts';

/** The reception as an unattended counter shows it: of a record the name, and the rest when asked for. */
export function kioskView(reception: Reception, around: Surroundings, now: Date): KioskView {
  const { screens, presentation } = around;
  return {
    ...stageView(reception, around),
    audience: 'kiosk',
    helpLine: screens.kioskHelpLine ?? null,
    layout: screens.kioskLayout,
    phase: kioskPhase(reception, presentation.revealed, now),
  };
}

function kioskPhase(reception: Reception, revealed: boolean, now: Date): KioskPhase {
  const { phase, medium } = reception;
  switch (phase.kind) {
    case 'ready':
    case 'informing':
    case 'waiting-for-medium':
      if (setupProblem(reception) !== null) return { kind: 'setup-problem' };
      if (phase.kind === 'ready') return { kind: phase.kind };
      return { kind: phase.kind, doubted: phase.doubted };
    case 'waiting-for-number':
      return { kind: 'waiting-for-pin', triesLeft: phase.triesLeft, doubted: phase.doubted };
    case 'waiting-for-consent':
      return { kind: phase.kind, hints: phase.hints, doubted: phase.doubted };
    case 'reading':
    case 'confirming-last-try': {
      const verifying = phase.kind === 'reading' && phase.step === 'verifying';
      return { kind: 'reading', medium, verifying };
    }
    case 'shown':
      return shown(phase.conclusion, revealed, now);
    case 'refused':
      return told(reception, phase.conclusion.failure ?? failure('internal-error'));
    case 'failed':
      return told(reception, phase.failure);
    case 'waiting-for-removal':
      return { kind: phase.kind, medium };
    case 'engaging':
    case 'wiping':
    case 'paused':
      return { kind: phase.kind };
  }
}

function shown({ medium, identity }: Conclusion, revealed: boolean, now: Date): KioskPhase {
  const { name, address, birthDate, sex, ageOver } = identity ?? {};
  const contents: KioskContents = {
    ...(address !== undefined && { address }),
    ...(birthDate !== undefined && { birth: shownBirth(birthDate, now) }),
    ...(sex !== undefined && { sex }),
    ...(ageOver !== undefined && { ageOver }),
  };
  return {
    kind: 'shown',
    medium: medium ?? 'my-number-card',
    name: name ?? null,
    more: Object.keys(contents).length > 0,
    contents: revealed ? contents : null,
  };
}

function told(reception: Reception, why: Failure): KioskPhase {
  const { medium, purpose, reader } = reception;
  const there = reader !== null && lies(reception, reader);
  const again = there && mayAskAgain(reception);
  const typeAgain = again && why.kind === 'wrong-pin';
  return {
    kind: 'message',
    message: visitorMessage(why, { medium, attended: purpose.attended, media: purpose.media }),
    // Where the pad does not come back, a number of tries would be of no use.
    triesLeft: typeAgain ? why.triesLeft : null,
    typeAgain,
    retry: again && !typeAgain && purpose.media !== 'phone',
  };
}
