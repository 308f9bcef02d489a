import type { ScreenSettings } from '../../desk/screen-settings.ts';
import type { ClerkLanguage, VisitorLanguage } from '../../pipeline/purpose/language.ts';
import type { ReaderType } from '../../pipeline/purpose/reader-type.ts';
import type { Phase, Reception } from '../../pipeline/reception/reception.ts';
import type { PageAct } from '../contract/acts.ts';
import type { GuidePage } from '../contract/stage-view.ts';
import { orderLanguages } from './language-order.ts';

/**
 * How the screens stand, beside the reception: languages, sounds, what was opened. It lives in the main
 * process, because a page forgets everything with each person.
 */
export interface Presentation {
  readonly clerkLanguage: ClerkLanguage;
  readonly visitorLanguage: VisitorLanguage;
  readonly speech: boolean;
  readonly volume: number;
  readonly readerType: ReaderType;
  readonly guide: GuidePage;
  /** お客さまに見せる: the clerk's only window shows the visitor's view. */
  readonly turned: boolean;
  /** 内容を見る, at a kiosk. */
  readonly revealed: boolean;
  /** The clerk's page asked for the camera. */
  readonly camera: boolean;
}

export function newPresentation(settings: ScreenSettings): Presentation {
  return {
    clerkLanguage: 'ja',
    visitorLanguage: orderLanguages(settings.visitorLanguages)[0] ?? 'ja',
    speech: settings.speech,
    volume: settings.volume,
    readerType: settings.readerType,
    guide: 'none',
    turned: false,
    revealed: false,
    camera: false,
  };
}

/** What an act changes of it; the same object where the act is about something else. */
export function present(before: Presentation, act: PageAct, reception: Reception): Presentation {
  switch (act.type) {
    case 'language':
      return { ...before, visitorLanguage: act.language };
    case 'clerk-language':
      return { ...before, clerkLanguage: act.language };
    case 'speech':
      return { ...before, speech: act.on };
    case 'volume':
      return { ...before, volume: act.percent };
    case 'reader-type':
      return { ...before, readerType: act.readerType };
    case 'guide':
      return { ...before, guide: act.page };
    case 'turn':
      return { ...before, turned: act.on, camera: before.camera && !act.on };
    case 'camera':
      return { ...before, camera: act.on && !before.turned && takesQr(reception) };
    case 'show-contents':
      return { ...before, revealed: reception.phase.kind === 'shown' };
    default:
      return before;
  }
}

/** What goes with a step of the reception: nothing that one person opened stays for the next. */
export function follow(before: Presentation, from: Reception, to: Reception): Presentation {
  // A code that was taken has been found: nobody holds one up any more.
  const camera = before.camera && takesQr(to) && (to.qrId === null || to.qrId === from.qrId);
  if (from.phase.kind === to.phase.kind) return { ...before, camera };
  // The clerk opens the steps for a phone while its holder decides; a number is typed beside the notice.
  const stays = isConsent(to.phase) || (nobodyCame(from.phase) && nobodyCame(to.phase));
  return {
    ...before,
    guide: stays ? before.guide : 'none',
    revealed: false,
    camera,
  };
}

/** The next person at an unattended counter begins in the counter's own language. */
export function forgetVisitor(before: Presentation, settings: ScreenSettings): Presentation {
  const { visitorLanguage, speech } = newPresentation(settings);
  return { ...before, visitorLanguage, speech, guide: 'none' };
}

function takesQr({ phase, purpose }: Reception): boolean {
  const waits = phase.kind === 'ready' || phase.kind === 'waiting-for-medium';
  return waits && purpose.media !== 'card';
}

function isConsent({ kind }: Phase): boolean {
  return kind === 'waiting-for-consent';
}

function nobodyCame({ kind }: Phase): boolean {
  return kind === 'ready' || kind === 'informing' || kind === 'waiting-for-medium';
}
