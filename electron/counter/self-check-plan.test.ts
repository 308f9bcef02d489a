import { describe, expect, it } from 'vitest';
import { type Moment, selfCheckTime, wasSetBack, whyDue } from './self-check-plan.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** A moment by both clocks: local time on the 22nd, and hours since the program's machine was started. */
function at(day: number, hour: number, minute = 0, counted = (day - 22) * 24 + hour): Moment {
  return {
    at: new Date(2026, 10, day, hour, minute),
    counted: counted * HOUR + minute * MINUTE,
  };
}

const STARTED = at(22, 9);
const TIME = '04:00';
const dueAfter = (last: Moment, now: Moment, well = true) =>
  whyDue({ time: TIME, started: STARTED, last: { ...last, well }, now });

describe('the time of the self-check', () => {
  it('is what the settings say; without them a kiosk’s is in the night, and a counter has none', () => {
    const times = [
      selfCheckTime({ screen: 'kiosk' }),
      selfCheckTime({ screen: 'kiosk', selfCheckAt: '23:30' }),
      selfCheckTime({ screen: 'kiosk', selfCheckAt: 'off' }),
      selfCheckTime({ screen: 'counter' }),
      selfCheckTime({ screen: 'counter', selfCheckAt: '05:15' }),
    ];
    expect(times).toEqual([TIME, '23:30', null, null, '05:15']);
  });
});

describe('a self-check is due', () => {
  it('a minute after the start, for those that are switched off at night, and not before', () => {
    const due = [at(22, 9), at(22, 9, 1)].map((now) =>
      whyDue({ time: TIME, started: STARTED, last: null, now }),
    );
    expect(due).toEqual([null, 'started']);
  });

  it('once a day from its time on, however late it comes to it', () => {
    const first = at(22, 9, 1);
    expect([
      dueAfter(first, at(22, 23, 59)),
      dueAfter(first, at(23, 3, 59)),
      dueAfter(first, at(23, 4)),
      dueAfter(first, at(23, 11, 20)),
      dueAfter(at(23, 11, 20), at(24, 3, 59)),
      dueAfter(at(23, 11, 20), at(24, 4)),
    ]).toEqual([null, null, 'daily', 'daily', null, 'daily']);
  });

  it('again five minutes after one that was not well', () => {
    const last = at(23, 4);
    const due = [at(23, 4, 4), at(23, 4, 5)].map((now) => dueAfter(last, now, false));
    expect(due).toEqual([null, 'again']);
  });

  it('at once where the clock went back past the last one', () => {
    expect(dueAfter(at(23, 4), at(20, 12, 0, 29))).toBe('daily');
  });
});

describe('a clock that was set back', () => {
  it('is told from one that runs a little slower, was set forward, or slept', () => {
    const before = at(23, 4);
    const day = 24 * HOUR;
    const shown = (ms: number, counted = day): Moment => ({
      at: new Date(before.at.getTime() + ms),
      counted: before.counted + counted,
    });
    expect([
      wasSetBack(before, shown(day)),
      wasSetBack(before, shown(day - 9 * MINUTE)),
      wasSetBack(before, shown(day + 30 * day)),
      wasSetBack(before, shown(day, HOUR)),
      wasSetBack(before, shown(day - 11 * MINUTE)),
      wasSetBack(before, shown(-30 * day)),
    ]).toEqual([false, false, false, false, true, true]);
  });
});
