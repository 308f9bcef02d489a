import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReceptionEvent } from '../../pipeline/reception/events.ts';
import { aloneIn, counterIn, PHASES, READ_ID } from '../../pipeline/reception/reception.fixture.ts';
import type { Reception } from '../../pipeline/reception/reception.ts';
import { reduce } from '../../pipeline/reception/reduce.ts';
import { PhaseTimer } from './phase-timer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A timer over a counter that has just come into a phase. */
function timed(start: Reception) {
  const rings: number[] = [];
  const began = performance.now();
  const timer = new PhaseTimer(() => rings.push(performance.now() - began));
  let reception = counterIn({ kind: 'paused' });
  const go = (next: Reception) => {
    timer.follow(reception, next);
    reception = next;
  };
  go(start);
  return {
    timer,
    rings,
    happens: (event: ReceptionEvent) => go(reduce(reception, event).reception),
    go,
  };
}

describe('the timer of a phase', () => {
  it('rings once when the time is over, and tells until then how much is left', () => {
    const { timer, rings } = timed(counterIn(PHASES['waiting-for-medium']));
    vi.advanceTimersByTime(30_000);
    const left = timer.endsInMs;
    vi.advanceTimersByTime(500_000);
    expect([left, rings, timer.endsInMs]).toEqual([90_000, [120_000], 0]);
  });

  it('never rings in a phase that has no end', () => {
    const { timer, rings } = timed(counterIn(PHASES['waiting-for-removal']));
    vi.advanceTimersByTime(10_000_000);
    expect([timer.endsInMs, rings, vi.getTimerCount()]).toEqual([null, [], 0]);
  });

  it('does not ring for a phase that was left', () => {
    const { rings, go } = timed(counterIn(PHASES['waiting-for-medium']));
    vi.advanceTimersByTime(119_999);
    go(counterIn(PHASES.ready));
    vi.advanceTimersByTime(500_000);
    expect([rings, vi.getTimerCount()]).toEqual([[], 0]);
  });

  it('counts a reading from its last progress', () => {
    const { rings, happens } = timed(counterIn(PHASES.reading));
    for (let percent = 0; percent < 50; percent += 10) {
      vi.advanceTimersByTime(9000);
      happens({ type: 'progress', readId: READ_ID, step: 'photo', percent });
    }
    vi.advanceTimersByTime(60_000);
    expect(rings).toEqual([5 * 9000 + 10_000]);
  });

  it('counts a result from its beginning, however often it is extended', () => {
    const { rings, happens, timer } = timed(counterIn(PHASES.shown));
    vi.advanceTimersByTime(50_000);
    happens({ type: 'extend' });
    const left = [timer.endsInMs];
    happens({ type: 'extend' });
    left.push(timer.endsInMs);
    vi.advanceTimersByTime(500_000);
    expect([left, rings]).toEqual([[70_000, 130_000], [180_000]]);
  });

  it('rings at each hint of a consent, and at its end, all counted from its beginning', () => {
    const { rings, happens } = timed(counterIn(PHASES['waiting-for-consent']));
    vi.advanceTimersByTime(15_000);
    happens({ type: 'time-over' });
    vi.advanceTimersByTime(45_000);
    happens({ type: 'time-over' });
    vi.advanceTimersByTime(1_000_000);
    expect(rings).toEqual([15_000, 60_000, 305_000]);
  });

  it('is not moved by a character that no font has', () => {
    const { rings, happens } = timed(counterIn(PHASES.shown));
    vi.advanceTimersByTime(59_000);
    happens({ type: 'glyph-missing' });
    vi.advanceTimersByTime(500_000);
    expect(rings).toEqual([60_000]);
  });

  it('does not count the time of a consent anew for what is said in between', () => {
    const { rings, happens } = timed(counterIn(PHASES['waiting-for-consent']));
    vi.advanceTimersByTime(10_000);
    happens({ type: 'consent-wanted', readId: READ_ID });
    happens({ type: 'medium', reader: 'Reader A', present: false });
    vi.advanceTimersByTime(5000);
    expect(rings).toEqual([15_000]);
  });

  it('is not moved by news that leave the phase as it is', () => {
    const { rings, happens } = timed(counterIn(PHASES.shown));
    vi.advanceTimersByTime(59_000);
    happens({ type: 'readers', readers: ['Reader A', 'Reader B'] });
    happens({ type: 'code-cleared' });
    vi.advanceTimersByTime(1000);
    expect(rings).toEqual([60_000]);
  });

  it('is silent once it was stopped', () => {
    const { timer, rings } = timed(counterIn(PHASES.shown));
    timer.stop();
    vi.advanceTimersByTime(500_000);
    expect([timer.endsInMs, rings, vi.getTimerCount()]).toEqual([null, [], 0]);
  });
});

describe('the timer of a phase without staff', () => {
  const asking = ['informing', 'waiting-for-medium', 'waiting-for-number'] as const;

  it.each(asking)('asks in %s, then ends it, both counted from its beginning', (kind) => {
    const { rings, happens, timer } = timed(aloneIn(PHASES[kind]));
    vi.advanceTimersByTime(45_000);
    happens({ type: 'time-over' });
    const left = timer.endsInMs;
    vi.advanceTimersByTime(500_000);
    expect([left, rings]).toEqual([15_000, [45_000, 60_000]]);
  });

  it.each(asking)('begins %s anew when somebody answers', (kind) => {
    const { rings, happens } = timed(aloneIn(PHASES[kind]));
    vi.advanceTimersByTime(45_000);
    happens({ type: 'time-over' });
    vi.advanceTimersByTime(5_000);
    happens({ type: 'still-here' });
    vi.advanceTimersByTime(45_000);
    happens({ type: 'time-over' });
    vi.advanceTimersByTime(500_000);
    expect(rings).toEqual([45_000, 95_000, 110_000]);
  });

  it('hints at a consent once, asks, and asks again as long after each answer', () => {
    const { rings, happens } = timed(aloneIn(PHASES['waiting-for-consent']));
    vi.advanceTimersByTime(15_000);
    happens({ type: 'time-over' });
    vi.advanceTimersByTime(45_000);
    happens({ type: 'time-over' });
    vi.advanceTimersByTime(10_000);
    happens({ type: 'still-here' });
    vi.advanceTimersByTime(60_000);
    happens({ type: 'time-over' });
    vi.advanceTimersByTime(500_000);
    expect(rings).toEqual([15_000, 60_000, 130_000, 160_000]);
  });
});
