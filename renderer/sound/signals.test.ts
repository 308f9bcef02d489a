import { describe, expect, it } from 'vitest';
import { SIGNALS, type SignalledPhase, type SignalName, signalFor } from './signals.ts';

const PHASES = [
  'ready',
  'informing',
  'waiting-for-medium',
  'waiting-for-number',
  'waiting-for-pin',
  'engaging',
  'waiting-for-consent',
  'reading',
  'shown',
  'message',
  'waiting-for-removal',
  'wiping',
  'paused',
  'setup-problem',
] as const satisfies readonly SignalledPhase[];

/** Before and after of each change that is heard so. */
const changes = (name: SignalName | null) =>
  PHASES.flatMap((before) =>
    PHASES.filter((now) => signalFor(before, now) === name).map((now) => [before, now] as const),
  );
const but = (...without: SignalledPhase[]) => PHASES.filter((kind) => !without.includes(kind));

const WITH_MEDIUM: readonly SignalledPhase[] = [
  'waiting-for-number',
  'waiting-for-pin',
  'engaging',
  'waiting-for-consent',
  'reading',
];

describe('the signal of a change', () => {
  it('is that of an end for a result, the soft one for any message, and the call to take what lies there', () => {
    const into = (now: SignalledPhase) => but(now).map((before) => [before, now]);
    expect([changes('finished'), changes('not-finished'), changes('take')]).toEqual([
      into('shown'),
      into('message'),
      into('waiting-for-removal'),
    ]);
  });

  it('says that something was found, once, and not again for a PIN that may be typed anew', () => {
    const expected = but(...WITH_MEDIUM).flatMap((before) =>
      PHASES.filter((now) => WITH_MEDIUM.includes(now))
        .filter((now) => !(before === 'message' && now === 'waiting-for-pin'))
        .map((now) => [before, now]),
    );
    expect(changes('found')).toEqual(expected);
  });

  it('is none where a phase stays, and none on the way back to an empty counter', () => {
    const silent = changes(null);
    expect(silent).toEqual(expect.arrayContaining(PHASES.map((kind) => [kind, kind])));
    expect(silent.filter(([, now]) => now === 'ready').length).toBe(PHASES.length);
  });
});

describe('the four signals', () => {
  it('are as told: one high, two rising, one low and softer, two equal', () => {
    const pitches = Object.entries(SIGNALS).map(([name, { tones }]) => [
      name,
      tones.map(({ hertz }) => hertz),
    ]);
    expect(Object.fromEntries(pitches)).toEqual({
      found: [1319],
      finished: [784, 1047],
      'not-finished': [392],
      take: [880, 880],
    });
  });

  it('only the call to take is repeated: six times, every five seconds', () => {
    const repeated = Object.entries(SIGNALS).map(([name, { times, everyMs }]) => [
      name,
      times,
      everyMs,
    ]);
    expect(repeated).toEqual([
      ['found', 1, 0],
      ['finished', 1, 0],
      ['not-finished', 1, 0],
      ['take', 6, 5000],
    ]);
  });
});
