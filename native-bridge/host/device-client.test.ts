import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeviceMessage, HostMessage } from '../../pipeline/device-port/messages.ts';
import type { DeviceClient } from './device-client.ts';
import { DIED, SILENT, startClient } from './started-client.fixture.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const UP: DeviceMessage = { type: 'service', state: 'up' };
const SIMULATE: HostMessage = { type: 'simulate', put: 'hanako' };

describe('a device process', () => {
  it('is heard, but for the signs that it lives', () => {
    const { heard, device } = startClient();
    for (const message of [{ type: 'alive' }, UP, { type: 'alive', rss: 1 }] as const) {
      device(0).say(message);
    }
    expect(heard).toEqual([UP]);
  });

  it('is sent what the host says', () => {
    const { client, device } = startClient();
    client.send(SIMULATE);
    expect(device(0).heard).toEqual([SIMULATE]);
  });

  it('that names readers without end is ended: a host remembers each', () => {
    const { heard, device } = startClient();
    for (let n = 0; n < 256; n++)
      device(0).say({ type: 'medium', reader: `R ${n}`, present: true });
    const before = device(0).kills;
    device(0).say({ type: 'medium', reader: 'R 256', present: true });
    expect([before, device(0).kills, heard.length, heard.at(-1)]).toEqual([0, 1, 257, DIED]);
  });

  it('lives on as long as it says so, or says anything else', () => {
    const { heard, device, devices } = startClient();
    const said = [{ type: 'alive' }, UP] as const;
    for (let second = 0; second < 60; second++) {
      vi.advanceTimersByTime(1000);
      device(0).say(said[second % 2] ?? UP);
    }
    expect([devices.length, device(0).kills, heard.filter(({ type }) => type === 'lost')]).toEqual([
      1,
      0,
      [],
    ]);
  });
});

describe('a device process that is silent', () => {
  it('is ended after 1.25 s and within 1.5 s, not before, and said to be lost', () => {
    const { heard, device } = startClient();
    vi.advanceTimersByTime(1250);
    const before = [device(0).kills, ...heard];
    vi.advanceTimersByTime(200);
    expect([before, device(0).kills, heard]).toEqual([[0], 1, [SILENT]]);
  });

  it('is followed by another one after a quarter of a second, which is watched as well', () => {
    const { heard, device, devices } = startClient();
    vi.advanceTimersByTime(1400);
    const meanwhile = devices.length;
    vi.advanceTimersByTime(250);
    device(1).say(UP);
    expect([meanwhile, devices.length, heard]).toEqual([1, 2, [SILENT, UP]]);
    vi.advanceTimersByTime(1600);
    expect([device(1).kills, heard.slice(2)]).toEqual([1, [SILENT]]);
  });

  it('is given as long as its binding may block it', () => {
    const { heard, device } = startClient({ silenceLimitMs: 5500 });
    vi.advanceTimersByTime(5500);
    const before = [device(0).kills, ...heard];
    vi.advanceTimersByTime(200);
    expect([before, device(0).kills, heard]).toEqual([[0], 1, [SILENT]]);
  });

  it('has 20 s for its first word, and is ended if none comes', () => {
    const { heard, device } = startClient();
    device(0).exit();
    vi.advanceTimersByTime(250 + 20_000);
    const before = [device(1).kills, ...heard];
    vi.advanceTimersByTime(400);
    expect([before, device(1).kills, heard]).toEqual([[0, DIED], 1, [DIED, SILENT]]);
  });

  it('is lost once: its own end a moment later is no news, nor is what it still says', () => {
    const { heard, device, devices } = startClient();
    vi.advanceTimersByTime(1400);
    device(0).say(UP);
    device(0).exit();
    vi.advanceTimersByTime(1000);
    device(0).say(UP);
    device(0).exit();
    expect([heard, devices.length]).toEqual([[SILENT], 2]);
  });
});

describe('a device process that dies', () => {
  it('is said to be lost at once, and another one is started', () => {
    const { heard, device, devices } = startClient();
    device(0).exit();
    const before = devices.length;
    vi.advanceTimersByTime(249);
    const notYet = devices.length;
    vi.advanceTimersByTime(1);
    expect([heard, before, notYet, devices.length]).toEqual([[DIED], 1, 1, 2]);
  });

  it('gets nothing that was said before the next one was there', () => {
    const { client, device } = startClient();
    device(0).exit();
    client.send(SIMULATE);
    vi.advanceTimersByTime(250);
    expect([device(0).heard, device(1).heard]).toEqual([[], []]);
  });
});

describe('a client that was stopped', () => {
  it('ends its process, starts no other, and says nothing any more', () => {
    const { client, heard, device, devices } = startClient();
    client.stop();
    device(0).say(UP);
    client.send(SIMULATE);
    vi.advanceTimersByTime(60_000);
    expect([device(0).kills, devices.length, heard, device(0).heard]).toEqual([1, 1, [], []]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('starts no other either where one had just died', () => {
    const { client, heard, device, devices } = startClient();
    device(0).exit();
    client.stop();
    vi.advanceTimersByTime(60_000);
    expect([devices.length, heard, vi.getTimerCount()]).toEqual([1, [DIED], 0]);
  });

  it('starts no other where it is stopped by whoever hears of the loss', () => {
    const late: { client?: DeviceClient } = {};
    const { client, device, devices } = startClient({ onLost: () => late.client?.stop() });
    late.client = client;
    device(0).exit();
    vi.advanceTimersByTime(60_000);
    expect([devices.length, vi.getTimerCount()]).toEqual([1, 0]);
  });
});
