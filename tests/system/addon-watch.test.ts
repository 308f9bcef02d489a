import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Pictures } from './addon/pictures.ts';
import { PLAIN_ATR, PlainCard } from './addon/plain-card.ts';
import {
  addon,
  EMPTY,
  isDown,
  isLaid,
  isUp,
  lay,
  OTHER_READER,
  PRESENT,
  put,
  READER,
  seen,
  start,
  stopAll,
} from './addon/setting.ts';
import { Pcscd } from './pcscd.ts';

const NO_SERVICE = 0x8010001d;
/** pcscd looks every 400 ms what lies on a virtual reader: what is exchanged in between it cannot see. */
const LOOK_MS = 450;

afterEach(stopAll);

describe('a watch without a service', () => {
  it('says so in a picture without readers, and to who wants to connect', async () => {
    const pictures = start(new Pictures(addon));
    expect(await pictures.next(isDown)).toEqual({ code: NO_SERVICE, readers: [] });
    expect(await addon.connect(READER)).toEqual({ code: NO_SERVICE, card: null });
  });

  it('sees the service come and go, five times', async () => {
    const pictures = start(new Pictures(addon));
    for (let round = 0; round < 5; round++) {
      const pcscd = await Pcscd.start();
      const { readers } = await pictures.next(isUp);
      expect(readers.map(({ name }) => name)).toEqual([READER, OTHER_READER]);
      await (round % 2 === 0 ? pcscd.stop() : pcscd.kill());
      expect((await pictures.next(isDown)).readers).toEqual([]);
    }
  });

  it('tells a thread that was busy the newest alone', async () => {
    const pcscd = await Pcscd.start();
    const pictures = start(new Pictures(addon));
    await pictures.next(isUp);
    const killed = pcscd.kill();
    // Long enough for "it broke off" and then, half a second later, "it is not there".
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1200);
    await killed;
    expect(await pictures.next(() => true)).toEqual({ code: NO_SERVICE, readers: [] });
  });

  it('sees a service that has no reader', async () => {
    start(await Pcscd.start({ readers: false }));
    expect(await start(new Pictures(addon)).next(isUp)).toEqual({ code: 0, readers: [] });
  });
});

describe('a watch over readers', () => {
  beforeEach(async () => {
    start(await Pcscd.start());
  });

  it('shows both readers, a card with its ATR, and that it left', async () => {
    const pictures = start(new Pictures(addon));
    const none = new Uint8Array(0);
    const other = { name: OTHER_READER, state: EMPTY, events: 0, atr: none };
    const empty = { name: READER, state: EMPTY, events: 0, atr: none };
    expect(await pictures.next(isUp)).toEqual({ code: 0, readers: [empty, other] });
    const card = await put(new PlainCard());
    const laid = { ...empty, state: PRESENT, events: 1, atr: PLAIN_ATR };
    expect(await pictures.next(() => true)).toEqual({ code: 0, readers: [laid, other] });
    await card.remove();
    expect(await pictures.next(() => true)).toEqual({
      code: 0,
      readers: [{ ...empty, events: 2 }, other],
    });
  });

  it('counts a card that was lifted and laid back while nobody watched', async () => {
    const first = await put(new PlainCard());
    const { readers } = await seen(isLaid);
    await first.remove();
    await pause(LOOK_MS);
    await put(new PlainCard());
    const back = await seen(isLaid);
    expect(back.readers[0]?.events).toBe((readers[0]?.events ?? 0) + 2);
  });

  it('tells nothing after a stop, not even a stop while it tells', async () => {
    let told = 0;
    const stop = await new Promise<() => void>((resolve) => {
      const inside = addon.watch(() => {
        told++;
        inside();
        inside();
        resolve(inside);
      });
    });
    stop();
    await lay(new PlainCard());
    expect(told).toBe(1);
  });
});
