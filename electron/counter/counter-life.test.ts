import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { simulatedTrust } from '../../fixtures/virtual/issuers/simulated-trust.ts';
import {
  dataFolder,
  digits,
  FakeDevices,
  laid,
  openingOf,
  report,
  settingOf,
  taken,
} from './counter.fixture.ts';
import { Counter } from './counter.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start() {
  const setting = settingOf(dataFolder(), simulatedTrust());
  const devices = new FakeDevices();
  const heard = { views: 0, wipes: 0 };
  const counter = new Counter(openingOf(setting), setting, devices.launch, {
    changed: () => {
      heard.views++;
    },
    wipePage: () => {
      heard.wipes++;
    },
  });
  counter.start();
  devices.sayReady();
  return { counter, devices, heard };
}

const phaseOf = ({ counter }: ReturnType<typeof start>) => counter.reception.phase.kind;

describe('the life of a counter', () => {
  it('wipes the page after a result, by hand or by time, and tells its windows each time', () => {
    const course = start();
    const { counter, devices, heard } = course;
    devices.say(laid, report(1));
    counter.act({ type: 'next' });
    devices.say(taken);
    devices.pass(1000);
    devices.say(laid, report(2));
    const before = heard.views;
    devices.pass(60_000);
    const wiping = [phaseOf(course), heard.views - before];
    devices.pass(1000);
    expect([heard.wipes, wiping, phaseOf(course)]).toEqual([
      2,
      ['wiping', 1],
      'waiting-for-removal',
    ]);
  });

  it('goes on with another process where one hangs, and does not read the card again', () => {
    const course = start();
    const { devices } = course;
    devices.say(laid);
    vi.advanceTimersByTime(6500);
    devices.sayReady();
    devices.say(laid);
    expect([devices.all.length, devices.device.heard, phaseOf(course)]).toEqual([2, [], 'failed']);
  });

  it('ends with its process, its timers, and its number', () => {
    const { counter, devices } = start();
    const typed = digits();
    counter.act({ type: 'code', digits: typed });
    counter.stop();
    vi.advanceTimersByTime(10);
    expect([devices.device.kills, vi.getTimerCount(), Math.max(...typed)]).toEqual([1, 0, 0]);
  });
});
