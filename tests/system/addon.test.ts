import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AddonCard } from '../../native-bridge/pcsc/own/pcsc-addon.ts';
import { PlainCard } from './addon/plain-card.ts';
import { addon, connected, isLaid, READER, seen, start, stopAll } from './addon/setting.ts';
import { Pcscd } from './pcscd.ts';

const INVALID_HANDLE = 0x80100003;
const UNKNOWN_READER = 0x80100009;
const SHARING_VIOLATION = 0x8010000b;
const REMOVED_CARD = 0x80100069;
/** pcscd serves 200 contexts, for all programs together: one more than that is only had if none leaks. */
const MORE_THAN_ALL_CONTEXTS = 220;

afterEach(stopAll);

describe('what no program should ask for', () => {
  const connect = addon.connect as (reader?: unknown) => unknown;
  const watch = addon.watch as (tell?: unknown) => unknown;

  it.each([
    ['no name', () => connect(), TypeError],
    ['a number', () => connect(1), TypeError],
    ['an empty name', () => connect(''), RangeError],
    ['a name over 1 KiB', () => connect('あ'.repeat(342)), RangeError],
    ['a name with a NUL', () => connect(`${READER}\0x`), RangeError],
    ['nobody to tell', () => watch(), TypeError],
    ['an object to tell', () => watch({}), TypeError],
  ])('is refused at once: %s', (_, ask, kind) => {
    expect(ask).toThrow(kind);
  });
});

describe('a card', () => {
  beforeEach(async () => {
    start(await Pcscd.start());
  });

  it('carries the longest command and the longest answer, and one of a single byte', async () => {
    const command = Uint8Array.from({ length: 65_535 }, (_, at) => at % 251);
    const answer = command.toReversed();
    const heard: Uint8Array[] = [];
    const medium = new PlainCard((bytes) => {
      heard.push(bytes);
      return bytes.length > 4 ? answer : bytes.subarray(0, 1);
    });
    const { card } = await connected(medium);
    const long = await card.transmit(command);
    expect([
      long.code,
      Buffer.compare(long.answer ?? command, answer),
      Buffer.compare(heard[0] ?? answer, command),
    ]).toEqual([0, 0, 0]);
    const short = await card.transmit(Uint8Array.of(7, 1, 2, 3));
    expect(short).toEqual({ code: 0, answer: Uint8Array.of(7) });
    await card.disconnect();
  });

  it('refuses at once a command that is none, or longer than any', async () => {
    const { card } = await connected();
    const transmit = card.transmit as (command?: unknown) => unknown;
    expect(() => transmit.call(card)).toThrow(TypeError);
    expect(() => transmit.call(card, [1, 2, 3, 4])).toThrow(TypeError);
    expect(() => transmit.call(card, new Uint16Array(2))).toThrow(TypeError);
    expect(() => transmit.call(card, new Uint8Array(0))).toThrow(RangeError);
    expect(() => transmit.call(card, new Uint8Array(65_545))).toThrow(RangeError);
    expect(() => transmit.call({}, new Uint8Array(4))).toThrow(TypeError);
    await card.disconnect();
  });

  it('connects alone, one call at a time, takes the power away, and is over then', async () => {
    const medium = new PlainCard();
    const { laid, card } = await connected(medium);
    expect(await addon.connect(READER)).toEqual({ code: SHARING_VIOLATION, card: null });
    expect(await addon.connect('Another reader')).toEqual({ code: UNKNOWN_READER, card: null });
    expect([card.protocol, await card.begin(), await card.end()]).toEqual([2, 0, 0]);
    const both = await Promise.all([card.transmit(new Uint8Array(4)), card.begin()]);
    expect(both).toEqual([{ code: 0, answer: Uint8Array.of(0x90, 0x00) }, SHARING_VIOLATION]);
    const { powerOffs } = medium;
    expect(await card.disconnect()).toBe(0);
    expect(medium.powerOffs).toBe(powerOffs + 1);
    const late = await Promise.all([card.transmit(new Uint8Array(4)), card.disconnect()]);
    expect(late).toEqual([{ code: INVALID_HANDLE, answer: null }, INVALID_HANDLE]);
    await laid.remove();
  });

  it('says with the code of PC/SC that the card left', async () => {
    const { laid, card } = await connected();
    await laid.remove();
    await seen((picture) => !isLaid(picture));
    expect(await card.transmit(new Uint8Array(4))).toEqual({ code: REMOVED_CARD, answer: null });
    await card.disconnect();
  });

  it('gives every context back: more often than the service has any', async () => {
    const { card } = await connected();
    await card.disconnect();
    for (let round = 0; round < MORE_THAN_ALL_CONTEXTS; round++) {
      const { code, card: again } = await addon.connect(READER);
      expect([code, await again?.disconnect()]).toEqual([0, 0]);
      expect((await addon.connect('Another reader')).code).toBe(UNKNOWN_READER);
      expect(await seen(() => true)).toMatchObject({ code: 0 });
    }
  });

  it('lets a card go that nobody holds any more', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const medium = new PlainCard();
    const held: AddonCard[] = [];
    await connected(medium).then(({ card }) => held.push(card));
    collect();
    expect((await addon.connect(READER)).code).toBe(SHARING_VIOLATION);
    const { powerOffs } = medium;
    held.pop();
    const free = async () => {
      collect();
      const { code, card } = await addon.connect(READER);
      await card?.disconnect();
      return code;
    };
    await expect.poll(free, { timeout: 5000 }).toBe(0);
    expect(medium.powerOffs).toBeGreaterThan(powerOffs);
  });
});
