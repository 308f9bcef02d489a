import type { KioskPhase } from '../../electron/contract/kiosk-view.ts';
import type { VisitorPhase } from '../../electron/contract/visitor-view.ts';

export type SignalName = 'found' | 'finished' | 'not-finished' | 'take';
/** What is on the screen that the signal goes with. */
export type SignalledPhase = VisitorPhase['kind'] | KioskPhase['kind'];

/** One soft tone of a signal. */
export interface Tone {
  readonly hertz: number;
  readonly startMs: number;
  readonly lengthMs: number;
  /** 0 to 1, of what the volume allows. */
  readonly loudness: number;
}

export interface Signal {
  readonly tones: readonly Tone[];
  /** How often it is heard while its phase lasts, and from one start to the next. */
  readonly times: number;
  readonly everyMs: number;
}

const ONCE = { times: 1, everyMs: 0 };

/**
 * The four signals (ui-spec 7). None is above 1.4 kHz, where older ears still hear well, none below
 * what a small speaker gives, and none tells a verdict.
 */
export const SIGNALS: Readonly<Record<SignalName, Signal>> = {
  found: { ...ONCE, tones: [{ hertz: 1319, startMs: 0, lengthMs: 130, loudness: 0.7 }] },
  finished: {
    ...ONCE,
    tones: [
      { hertz: 784, startMs: 0, lengthMs: 200, loudness: 0.8 },
      { hertz: 1047, startMs: 240, lengthMs: 260, loudness: 0.8 },
    ],
  },
  'not-finished': { ...ONCE, tones: [{ hertz: 392, startMs: 0, lengthMs: 400, loudness: 0.5 }] },
  take: {
    times: 6,
    everyMs: 5_000,
    tones: [
      { hertz: 880, startMs: 0, lengthMs: 170, loudness: 0.8 },
      { hertz: 880, startMs: 300, lengthMs: 170, loudness: 0.8 },
    ],
  },
};

/** Phases in which something was found and is being dealt with. */
const FOUND: readonly SignalledPhase[] = [
  'waiting-for-number',
  'waiting-for-pin',
  'engaging',
  'waiting-for-consent',
  'reading',
];

/**
 * The signal that goes with a change of the screen; null where there is none. A message has the same
 * one whatever it says, a declined sending too: those who stand by learn nothing from it.
 */
export function signalFor(before: SignalledPhase, now: SignalledPhase): SignalName | null {
  if (before === now) return null;
  switch (now) {
    case 'shown':
      return 'finished';
    case 'message':
      return 'not-finished';
    case 'waiting-for-removal':
      return 'take';
    default:
      return FOUND.includes(now) && isNewlyFound(before, now) ? 'found' : null;
  }
}

/** A PIN that may be typed again belongs to the card that lies there already. */
function isNewlyFound(before: SignalledPhase, now: SignalledPhase): boolean {
  return !FOUND.includes(before) && !(before === 'message' && now === 'waiting-for-pin');
}
