import { describe, expect, it } from 'vitest';
import { BUILT_AT, checkClock } from './clock-check.ts';

describe('the clock', () => {
  it('is implausible before the program was built, and where it tells no time', () => {
    const checks = [
      new Date(Number.NaN),
      new Date(0),
      new Date('2026-10-31T23:59:59+09:00'),
      BUILT_AT,
      new Date('2026-11-22T12:00:00+09:00'),
    ].map(checkClock);
    const implausible = {
      id: 'clock.plausible',
      status: 'not-checkable',
      reason: 'clock-implausible',
    };
    const plausible = { id: 'clock.plausible', status: 'passed', reason: null };
    expect(checks).toEqual([implausible, implausible, implausible, plausible, plausible]);
  });
});
