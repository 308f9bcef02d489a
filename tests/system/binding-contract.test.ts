import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import type { CardChannel } from '../../pipeline/apdu/card-channel.ts';
import { CardLink } from '../../pipeline/apdu/card-link.ts';
import { selectApplication, verify } from '../../pipeline/card/commands.ts';
import { APPLICATION, TEXT_KEY } from '../../pipeline/card/profile.ts';
import { READER_BINDINGS } from '../../pipeline/device-port/reader-binding.ts';
import {
  echoAnswer,
  echoCommand,
  LONGEST_DATA,
  MISBEHAVIOUR,
  misbehaviour,
} from './echo-medium.ts';
import { Media, PCSCD_SEES_MS } from './media.ts';
import { Pcscd } from './pcscd.ts';
import { READER_NAMES } from './read-card.ts';
import { SourceTalk } from './source-talk.ts';

/**
 * What both bindings owe whoever reads through them, on the real pcscd: each test is the same for both.
 * Both are loaded into this process; the media are in one of their own, since nfc-pcsc holds this thread
 * up when a reader changes its state during an exchange, and nobody would answer that exchange.
 */
const [READER, OTHER] = READER_NAMES;
/** Recovery may take this long from the moment the cause is gone (design 9). */
const RECOVERY_MS = 3000;

/** Nothing happens in this thread for so long. */
function holdUp(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

describe.each(READER_BINDINGS)('with %s, the service', (binding) => {
  it('is told to be down, and up with all its readers, each time that it goes and comes', async () => {
    const talk = new SourceTalk(binding);
    await talk.until('down', ({ service }) => service === 'pcsc-service-down');
    const recoveries: number[] = [];
    for (let round = 0; round < 6; round++) {
      const pcscd = await Pcscd.start();
      const up = talk.until('up', ({ service, media }) => service === 'up' && media.size === 2);
      recoveries.push(await up);
      await (round % 2 === 0 ? pcscd.stop() : pcscd.kill());
      await talk.until('down', ({ service }) => service === 'pcsc-service-down');
      expect([...talk.media]).toEqual([]);
    }
    await talk.stop();
    expect(Math.max(...recoveries)).toBeLessThan(RECOVERY_MS);
  });
});

describe.each(READER_BINDINGS)('with %s, a reader', (binding) => {
  let pcscd: Pcscd;
  let media: Media;
  let talk: SourceTalk;
  const open: CardChannel[] = [];

  beforeAll(async () => {
    pcscd = await Pcscd.start();
    media = new Media();
    talk = new SourceTalk(binding);
    await talk.until('both readers', ({ media }) => media.size === 2);
  });

  beforeEach(async () => {
    for (const reader of READER_NAMES) await talk.empty(reader);
  });

  afterEach(async () => {
    for (const channel of open.splice(0)) await channel.close();
    await media.lift(0);
    await media.lift(1);
  });

  afterAll(async () => {
    await talk.stop();
    await media.stop();
    await pcscd.stop();
  });

  async function opened(name = 'echo'): Promise<CardChannel> {
    await media.lay(name);
    await talk.occupied(READER);
    const channel = await talk.open(READER);
    open.push(channel);
    return channel;
  }

  /** After a card was torn away: the next one that is laid down is seen. */
  async function settled(): Promise<void> {
    await talk.empty(READER);
    await pause(PCSCD_SEES_MS);
  }

  it('tells what is laid on it and lifted, once each, and whose answer to reset it is', async () => {
    const begin = talk.heard.length;
    const { atr } = await media.lay('echo', 1);
    await talk.occupied(OTHER);
    const channel = await talk.open(OTHER);
    await channel.close();
    // Being held, and losing its power, is no news of the medium.
    await pause(PCSCD_SEES_MS);
    await media.lift(1);
    await talk.empty(OTHER);
    expect([channel.reader, channel.transport, channel.atr]).toEqual([OTHER, 'pcsc', atr]);
    expect(talk.heard.slice(begin)).toEqual([
      { type: 'medium', reader: OTHER, present: true },
      { type: 'medium', reader: OTHER, present: false },
    ]);
  });

  it('tells a medium that was swapped while this thread was held up, where the binding can', async () => {
    await media.lay('echo');
    await talk.occupied(READER);
    const begin = talk.heard.length;
    const swapped = media.swap('hanako', PCSCD_SEES_MS);
    // The order to swap leaves this process before it stands still.
    await pause(50);
    holdUp(3 * PCSCD_SEES_MS);
    const { atr } = await swapped;
    await pause(PCSCD_SEES_MS);
    const channel = await talk.open(READER);
    open.push(channel);
    expect([talk.heard.slice(begin), channel.atr]).toEqual(
      binding === 'own'
        ? [
            [
              { type: 'medium', reader: READER, present: false },
              { type: 'medium', reader: READER, present: true },
            ],
            atr,
          ]
        : // Two changes at once are one to nfc-pcsc, and that one is none: the old card's ATR stays, too.
          [[], (await media.lay('echo', 1)).atr],
    );
  });

  it('with nothing on it, or that is not there, opens as what it is', async () => {
    const found = [await talk.source.open(READER), await talk.source.open('Another reader')];
    expect(found.map((each) => !each.ok && each.failure)).toEqual([
      'removed-too-early',
      'reader-unplugged',
    ]);
  });

  it('is held alone: another program’s connection is busy for 2 s, and works when it is let go', async () => {
    const channel = await opened();
    const other = new SourceTalk(binding);
    await other.occupied(READER);
    const begin = performance.now();
    const busy = await other.source.open(READER);
    const waited = performance.now() - begin;
    const soon = other.open(READER);
    await pause(300);
    await channel.close();
    const second = await soon;
    const command = echoCommand(randomBytes(10), 50);
    const answer = await second.transmit(command);
    await second.close();
    await other.stop();
    expect(busy).toEqual({ ok: false, failure: 'reader-busy' });
    expect(waited).toBeGreaterThan(1900);
    expect(waited).toBeLessThan(3000);
    expect(answer).toEqual({ ok: true, value: echoAnswer(command) });
  });

  it('leaves a card without power, so that no number is verified on it any more', async () => {
    const channel = await opened('hanako');
    const link = new CardLink(channel, nodeContext(), null);
    await link.send(selectApplication('text', APPLICATION.text));
    const digits = Uint8Array.from(Buffer.from(loadPerson('hanako').numberB));
    const verified = await link.send(verify(TEXT_KEY.numberB, digits));
    const before = await media.look();
    await channel.close();
    const after = await media.look();
    expect([verified.ok && verified.value.sw, before.isOpen]).toEqual([0x9000, true]);
    expect([after.isOpen, after.commands]).toEqual([false, 0]);
  });

  it('carries every command and answer up to 65,535 bytes, byte by byte', async () => {
    const channel = await opened();
    const lengths = fc.oneof(fc.nat(300), fc.nat(LONGEST_DATA));
    const answers = fc.oneof(fc.integer({ min: 2, max: 300 }), fc.integer({ min: 2, max: 65_535 }));
    await fc.assert(
      fc.asyncProperty(lengths, answers, async (length, answerLength) => {
        const command = echoCommand(randomBytes(length), answerLength);
        const answer = await channel.transmit(command);
        expect(answer.ok && Buffer.compare(answer.value, echoAnswer(command))).toBe(0);
      }),
      {
        numRuns: 60,
        examples: [
          [0, 2],
          [LONGEST_DATA, 65_535],
          [251, 256],
          [255, 258],
        ],
      },
    );
  });

  it('tells a card that leaves in the middle as removed, and reads the next one', async () => {
    const torn = await opened();
    expect(await torn.transmit(misbehaviour(MISBEHAVIOUR.leaves))).toEqual({
      ok: false,
      failure: 'removed',
    });
    expect((await torn.transmit(echoCommand(new Uint8Array(1), 2))).ok).toBe(false);
    await torn.close();
    await settled();
    const next = await opened();
    const command = echoCommand(randomBytes(10), 50);
    expect(await next.transmit(command)).toEqual({ ok: true, value: echoAnswer(command) });
  });

  it('takes no answer, and one of a single byte, for a card that left', async () => {
    const channel = await opened();
    const oneByte = await channel.transmit(misbehaviour(MISBEHAVIOUR.saysOneByte));
    const nothing = channel.transmit(misbehaviour(MISBEHAVIOUR.saysNothing));
    // An empty frame holds the driver until its card is gone (facts/pcsc.md 2).
    await pause(100);
    await media.lift();
    expect([oneByte, await nothing]).toEqual(Array(2).fill({ ok: false, failure: 'removed' }));
    await channel.close();
    await settled();
  });

  it('has one exchange under way: a second one is refused and never reaches the card', async () => {
    const channel = await opened();
    const { commands } = await media.look();
    const command = echoCommand(randomBytes(10), 60_000);
    const both = await Promise.all([channel.transmit(command), channel.transmit(command)]);
    expect(both).toEqual([
      { ok: true, value: echoAnswer(command) },
      { ok: false, failure: 'silent' },
    ]);
    expect((await media.look()).commands).toBe(commands + 1);
  });
});
