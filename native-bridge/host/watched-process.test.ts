import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeviceMessage } from '../../pipeline/device-port/messages.ts';
import { failedReport } from '../../pipeline/reading/report.ts';
import { DIED, SILENT, startClient } from './started-client.fixture.ts';

let stoodStill = 0;

beforeEach(() => {
  vi.useFakeTimers();
  stoodStill = 0;
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + stoodStill);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const ALIVE: DeviceMessage = { type: 'alive' };
const UP: DeviceMessage = { type: 'service', state: 'up' };
const MIB = 1024 * 1024;

/** The clock moves on while no timer of the host runs: a lid was closed, or its thread was blocked. */
function hostStandsStill(ms: number): void {
  stoodStill += ms;
  vi.advanceTimersToNextTimer();
}

describe('a host that stood still itself', () => {
  it.each([500, 5000, 8 * 60 * 60 * 1000])(
    'does not take %i ms of it for the silence of its process',
    (ms) => {
      const { heard, device, devices } = startClient();
      vi.advanceTimersByTime(1000);
      hostStandsStill(ms);
      // What came in the meantime is read after the timers that were due.
      device(0).say(ALIVE);
      vi.advanceTimersByTime(1000);
      expect([heard, devices.length]).toEqual([[], 1]);
    },
  );

  it('still finds out that the process hangs, as soon as it looks again', () => {
    const { heard } = startClient();
    vi.advanceTimersByTime(1000);
    hostStandsStill(5000);
    const before = [...heard];
    vi.advanceTimersByTime(400);
    expect([before, heard]).toEqual([[], [SILENT]]);
  });
});

describe('a process that takes memory', () => {
  it('is ended when it holds more than 512 MiB, and not before', () => {
    const { heard, device } = startClient();
    device(0).say({ type: 'alive', rss: 512 * MIB });
    const before = [...heard];
    device(0).say({ type: 'alive', rss: 512 * MIB + 1 });
    expect([before, heard, device(0).kills]).toEqual([[], [DIED], 1]);
  });
});

describe('a process that floods the port', () => {
  it('is ended by the message after the 2,000th between two looks', () => {
    const { heard, device } = startClient();
    vi.advanceTimersByTime(200);
    for (let said = 0; said < 2000; said++) device(0).say(UP);
    const before = heard.length;
    device(0).say(UP);
    expect([before, heard.length, heard.at(-1), device(0).kills]).toEqual([2000, 2001, DIED, 1]);
  });

  it('is not thought to by one that says as much over a minute', () => {
    const { heard, device } = startClient();
    for (let said = 0; said < 30_000; said++) {
      device(0).say(UP);
      vi.advanceTimersByTime(2);
    }
    expect(heard.filter(({ type }) => type === 'lost')).toEqual([]);
  });
});

describe('a process that says what is no message', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'report'],
    ['another type', { type: 'lost', silent: false }],
    ['a message of the host', { type: 'read', readId: 1 }],
    ['a message with more in it', { ...UP, path: '/' }],
    ['a report that is none', { type: 'report', readId: 1, report: null }],
    ['a reader of another shape', { type: 'readers', readers: [{ toString: 'x' }] }],
  ])('%s, is ended, and nobody hears of it', (_, said) => {
    const { heard, device } = startClient();
    device(0).babble(said);
    expect([heard, device(0).kills]).toEqual([[DIED], 1]);
  });
});

describe('a process whose driver hangs', () => {
  it('is heard to its report, and ended where it does not end itself', () => {
    const { heard, device } = startClient();
    const wedged: DeviceMessage = { type: 'wedged', reader: 'Reader A' };
    const report = failedReport(
      { kind: 'read-timeout', check: null, triesLeft: null, at: null },
      '',
    );
    device(0).say(wedged);
    device(0).say({ type: 'report', readId: 1, report });
    for (let passed = 0; passed < 1500; passed += 250) {
      device(0).say(ALIVE);
      vi.advanceTimersByTime(250);
    }
    expect([heard.map(({ type }) => type), device(0).kills]).toEqual([
      ['wedged', 'report', 'lost'],
      1,
    ]);
  });
});
