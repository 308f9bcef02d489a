import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeviceClient } from './device-client.ts';
import { FakeDevice } from './fake-device.fixture.ts';
import { RestartDelay } from './restart-delay.ts';
import { DIED, startClient } from './started-client.fixture.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the pause before the next process', () => {
  it('doubles from a quarter of a second to ten, as long as none lives for a minute', () => {
    const delay = new RestartDelay();
    const pauses = Array.from({ length: 8 }, () => delay.after(59_999));
    expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
  });

  it('is short again after one that did', () => {
    const delay = new RestartDelay();
    const lives = [0, 0, 0, 60_000, 0, 3_600_000, 3_600_000];
    expect(lives.map((lived) => delay.after(lived))).toEqual([250, 500, 1000, 250, 500, 250, 250]);
  });
});

describe('a process that dies at its start, again and again', () => {
  it('is started 11 times in a minute, with one timer for the looks and one for the next', () => {
    const { heard, devices, device } = startClient();
    let index = 0;
    for (let passed = 0; passed < 60_000; passed += 50) {
      if (index < devices.length) device(index++).exit();
      vi.advanceTimersByTime(50);
      // The fake process that was killed says that it ended: this is its timer, not the client's.
      if (passed > 100) expect(vi.getTimerCount()).toBeLessThanOrEqual(3);
    }
    expect([devices.length, heard.every(({ type }) => type === DIED.type)]).toEqual([11, true]);
  });

  it('is back in time for a second fault that comes a minute after the first', () => {
    const { devices, device } = startClient();
    const waits: number[] = [];
    for (let index = 0; index < 3; index++) {
      device(index).exit();
      vi.advanceTimersByTime(250);
      waits.push(devices.length);
      for (let second = 0; second < 60; second++) {
        device(index + 1).say({ type: 'alive' });
        vi.advanceTimersByTime(1000);
      }
    }
    expect(waits).toEqual([2, 3, 4]);
  });
});

describe('a machine that has no room for another process', () => {
  it('is asked again later, and the client goes on with the one that could be started', () => {
    const heard: unknown[] = [];
    const devices: FakeDevice[] = [];
    let tries = 0;
    const client = new DeviceClient(
      () => {
        tries++;
        if (tries < 4) throw new Error('EAGAIN');
        const device = new FakeDevice();
        devices.push(device);
        return device;
      },
      (message) => heard.push(message),
    );
    client.start();
    vi.advanceTimersByTime(1749);
    const before = [tries, devices.length];
    vi.advanceTimersByTime(1);
    devices[0]?.say({ type: 'service', state: 'up' });
    expect([before, tries, heard]).toEqual([[3, 0], 4, [{ type: 'service', state: 'up' }]]);
    client.stop();
    vi.advanceTimersByTime(60_000);
    expect([tries, vi.getTimerCount()]).toEqual([4, 0]);
  });
});
