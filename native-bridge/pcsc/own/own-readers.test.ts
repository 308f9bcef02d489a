import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReaderEvent } from '../../../pipeline/device-port/reader-source.ts';
import { HeldAddon } from './held-addon.fixture.ts';
import { OwnReaders } from './own-readers.ts';
import { DOWN, readerPicture, up } from './picture.fixture.ts';

const ATR = [0x3b, 0x80, 0x80, 0x01, 0x01];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start() {
  const addon = new HeldAddon();
  const heard: ReaderEvent[] = [];
  const readers = new OwnReaders(() => addon);
  readers.start((event) => heard.push(event));
  return { addon, heard, readers };
}

describe('our own readers', () => {
  it('without the addon say that the bridge is missing, and open nothing', async () => {
    const heard: ReaderEvent[] = [];
    const readers = new OwnReaders(() => null);
    readers.start((event) => heard.push(event));
    const opened = await readers.open('A');
    expect([heard, opened]).toEqual([
      [{ type: 'service', state: 'bridge-missing' }],
      { ok: false, failure: 'reader-unplugged' },
    ]);
    await readers.stop();
  });

  it('wait 250 ms for the first reader of a service that has just come', () => {
    const { addon, heard } = start();
    addon.show(DOWN);
    addon.show(up());
    vi.advanceTimersByTime(249);
    const before = heard.length;
    addon.show(up(readerPicture('A', null)));
    vi.advanceTimersByTime(1000);
    expect([before, heard]).toEqual([
      1,
      [
        { type: 'service', state: 'pcsc-service-down' },
        { type: 'reader', name: 'A', attached: true },
        { type: 'medium', reader: 'A', present: false },
        { type: 'service', state: 'up' },
      ],
    ]);
  });

  it('say that the service is up without any after that time', () => {
    const { addon, heard } = start();
    addon.show(up());
    vi.advanceTimersByTime(250);
    expect(heard).toEqual([{ type: 'service', state: 'up' }]);
  });

  it('say nothing of a service that came and went within that time', () => {
    const { addon, heard } = start();
    addon.show(DOWN);
    addon.show(up());
    addon.show(DOWN);
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual([{ type: 'service', state: 'pcsc-service-down' }]);
  });

  it('wait for nothing once it is up: the last reader that is unplugged is told at once', () => {
    const { addon, heard } = start();
    addon.show(up(readerPicture('A', null)));
    heard.length = 0;
    addon.show(up());
    expect(heard).toEqual([{ type: 'reader', name: 'A', attached: false }]);
  });

  it('open what is shown, with the answer to reset that was seen, and nothing else', async () => {
    const { addon, readers } = start();
    addon.show(up(readerPicture('A', ATR)));
    const [known, unknown] = [await readers.open('A'), await readers.open('B')];
    expect([known.ok && known.value.atr, unknown]).toEqual([
      Uint8Array.from(ATR),
      { ok: false, failure: 'reader-unplugged' },
    ]);
    expect(addon.calls.map(({ name }) => name)).toEqual(['connect']);
  });

  it('tell which reader hangs', async () => {
    const { addon, heard, readers } = start();
    addon.show(up(readerPicture('A', ATR)));
    addon.connects.push('never');
    const opened = readers.open('A');
    await vi.advanceTimersByTimeAsync(5000);
    expect([await opened, heard.at(-1)]).toEqual([
      { ok: false, failure: 'reader-fault' },
      { type: 'wedged', reader: 'A' },
    ]);
  });

  it('that were stopped watch nothing and say nothing any more', async () => {
    const { addon, heard, readers } = start();
    addon.show(up());
    const watched = addon.watching;
    await readers.stop();
    addon.show(up(readerPicture('A', ATR)));
    vi.advanceTimersByTime(1000);
    expect([watched, addon.watching, heard, vi.getTimerCount()]).toEqual([1, 0, [], 0]);
  });
});
