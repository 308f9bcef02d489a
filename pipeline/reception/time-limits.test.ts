import { describe, expect, it } from 'vitest';
import { aloneIn, counterIn, follow, PHASES, PURPOSE } from './reception.fixture.ts';
import type { Phase } from './reception.ts';
import { timeLimit } from './time-limits.ts';

/** Design 9 and ui-spec 1, in seconds; null where the phase never ends by itself. */
const SECONDS: Readonly<Record<Phase['kind'], number | null>> = {
  ready: null,
  informing: 45,
  'waiting-for-medium': 120,
  reading: 10,
  engaging: 30,
  'waiting-for-consent': 15,
  'waiting-for-number': 120,
  'confirming-last-try': 60,
  shown: 60,
  refused: 60,
  failed: 60,
  wiping: 0.8,
  'waiting-for-removal': null,
  paused: null,
};

describe('the time of a phase', () => {
  it('is what the design says, for every phase', () => {
    const found = Object.entries(PHASES).map(([kind, phase]) => {
      const limit = timeLimit(counterIn(phase));
      return [kind, limit === null ? null : limit / 1000];
    });
    expect(Object.fromEntries(found)).toEqual(SECONDS);
  });

  it('is the purpose’s own for a result, and never more than 300 s', () => {
    const shown = (autoWipeSeconds: number) =>
      timeLimit(counterIn(PHASES.shown, { purpose: { ...PURPOSE, autoWipeSeconds } }));
    expect([20, 60, 300, 1000].map(shown)).toEqual([20_000, 60_000, 300_000, 300_000]);
  });

  it('grows by 60 s with each click on a result, to 300 s and no further', () => {
    const clicks = [0, 1, 2, 3, 4, 5, 50].map((count) => {
      const { reception } = follow(counterIn(PHASES.shown), Array(count).fill({ type: 'extend' }));
      return (timeLimit(reception) ?? 0) / 1000;
    });
    expect(clicks).toEqual([60, 120, 180, 240, 300, 300, 300]);
  });

  it('is for a consent that of each hint, then its end, after the device process ends it', () => {
    const consent = { ...PHASES['waiting-for-consent'] };
    const limits = ([0, 1, 2] as const).map((hints) => timeLimit(counterIn({ ...consent, hints })));
    expect(limits).toEqual([15_000, 60_000, 305_000]);
  });

  it('does not grow for a refusal or a failure', () => {
    const kinds = ['refused', 'failed', 'waiting-for-medium'] as const;
    const limits = kinds.map((kind) => {
      const before = counterIn(PHASES[kind]);
      return timeLimit(follow(before, [{ type: 'extend' }]).reception) === timeLimit(before);
    });
    expect(limits).toEqual([true, true, true]);
  });
});

describe('the time of a phase without staff', () => {
  const consent = { ...PHASES['waiting-for-consent'], hints: 1 } as const;
  const asking = [
    PHASES.informing,
    PHASES['waiting-for-medium'],
    PHASES['waiting-for-number'],
    consent,
  ];

  it('is up to the question whether anybody is there, and with it to the end', () => {
    const limits = asking.map((phase) =>
      [false, true].map((doubted) => (timeLimit(aloneIn({ ...phase, doubted })) ?? 0) / 1000),
    );
    expect(limits).toEqual([
      [45, 60],
      [45, 60],
      [45, 60],
      [60, 90],
    ]);
  });

  it('is for a consent that of its one hint first', () => {
    expect(timeLimit(aloneIn(PHASES['waiting-for-consent']))).toBe(15_000);
  });

  it('leaves at least 15 s to answer the question', () => {
    const left = asking.map((phase) => {
      const [ask, end] = [false, true].map((doubted) => timeLimit(aloneIn({ ...phase, doubted })));
      return (end ?? 0) - (ask ?? 0);
    });
    expect(Math.min(...left)).toBe(15_000);
  });

  it('is elsewhere what it is with staff', () => {
    const others = Object.values(PHASES).filter((phase) => !('doubted' in phase));
    const differ = others.filter((phase) => {
      const more = { purpose: { ...PURPOSE, attended: false } };
      return timeLimit(aloneIn(phase, more)) !== timeLimit(counterIn(phase));
    });
    expect([others.length, differ]).toEqual([10, []]);
  });
});
