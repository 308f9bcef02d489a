import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HeldBinding } from './held-binding.fixture.ts';
import { heldPcsclite } from './nfc-pcsc/held-driver.fixture.ts';
import { heldOwn } from './own/held-addon.fixture.ts';
import { openChannel } from './pcsc-channel.ts';

const OK = Uint8Array.of(0x90, 0x00);
const COMMAND = Uint8Array.of(0, 0x20, 0, 0x80);
const ATR = Uint8Array.of(0x3b);

let wedged: number;

beforeEach(() => {
  vi.useFakeTimers();
  wedged = 0;
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const onWedged = () => {
  wedged += 1;
};

/** How a promise ended, as far as it has. */
function ending(promise: Promise<unknown>) {
  const ended: unknown[] = [];
  promise.then((value) => ended.push(value));
  return ended;
}

const BINDINGS: readonly (readonly [string, () => HeldBinding])[] = [
  ['nfc-pcsc', heldPcsclite],
  ['own', heldOwn],
];

describe.each(BINDINGS)('on %s, opening', (_, hold) => {
  it('names the reader and the answer to reset of what was connected to', async () => {
    const opened = await openChannel(hold().connection, () => ATR, onWedged);
    const { reader, transport, atr } = opened.ok ? opened.value : { reader: opened.failure };
    expect([reader, transport, atr]).toEqual(['Driver', 'pcsc', ATR]);
  });

  it('is tried again while another program has the card, for 2 s', async () => {
    // The pause between two tries is on the clock of the machine.
    vi.useRealTimers();
    const driver = hold();
    driver.connects.push('busy', 'open', 'busy', 'busy');
    const open = () => openChannel(driver.connection, () => ATR, onWedged);
    const got = await open();
    const clock = vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValueOnce(2000);
    clock.mockReturnValueOnce(2001);
    const busy = await open();
    clock.mockRestore();
    expect([got.ok, busy]).toEqual([true, { ok: false, failure: 'reader-busy' }]);
    expect(driver.names.length).toBe(4);
    vi.useFakeTimers();
  });

  it('that never comes back is the reader’s fault, and wedges it', async () => {
    const driver = hold();
    driver.connects.push('never');
    const ended = ending(openChannel(driver.connection, () => ATR, onWedged));
    await pass(5000);
    expect([ended, wedged]).toEqual([[{ ok: false, failure: 'reader-fault' }], 1]);
  });
});

async function opened(hold: () => HeldBinding) {
  const driver = hold();
  const channel = await openChannel(driver.connection, () => ATR, onWedged);
  if (!channel.ok) throw new Error(channel.failure);
  return { driver, channel: channel.value };
}

describe.each(BINDINGS)('on %s, an exchange', (_, hold) => {
  it('is the answer to the command that was given', async () => {
    const { driver, channel } = await opened(hold);
    const ended = ending(channel.transmit(COMMAND));
    expect([...driver.command]).toEqual([...COMMAND]);
    driver.answer(OK);
    await pass(0);
    expect(ended).toEqual([{ ok: true, value: OK }]);
  });

  it.each([[[]], [[0x90]]])('answered with %j is a card that left', async (bytes) => {
    const { driver, channel } = await opened(hold);
    const ended = ending(channel.transmit(COMMAND));
    driver.answer(Uint8Array.from(bytes));
    await pass(0);
    expect(ended).toEqual([{ ok: false, failure: 'removed' }]);
  });

  it('with a card is silent after 5 s and wedges the driver: nothing is let go of it', async () => {
    const { driver, channel } = await opened(hold);
    const ended = ending(channel.transmit(COMMAND));
    await pass(4999);
    expect([ended, wedged]).toEqual([[], 0]);
    await pass(1);
    expect([ended, wedged]).toEqual([[{ ok: false, failure: 'silent' }], 1]);
    await channel.close();
    expect(driver.names).toEqual(['connect', 'transmit']);
  });

  it('with a phone has its own limit, and wedges nothing', async () => {
    const { channel } = await opened(hold);
    const ended = ending(channel.transmit(COMMAND, 300_000));
    await pass(299_999);
    expect(ended).toEqual([]);
    await pass(1);
    expect([ended, wedged]).toEqual([[{ ok: false, failure: 'silent' }], 0]);
  });

  it('that is still under way lets no other one go out', async () => {
    const { driver, channel } = await opened(hold);
    const first = ending(channel.transmit(COMMAND, 1000));
    await pass(1000);
    expect(await channel.transmit(COMMAND)).toEqual({ ok: false, failure: 'silent' });
    expect(driver.names).toEqual(['connect', 'transmit']);
    driver.answer(OK);
    await pass(0);
    const next = ending(channel.transmit(COMMAND));
    driver.answer(OK);
    await pass(0);
    expect([first, next]).toEqual([
      [{ ok: false, failure: 'silent' }],
      [{ ok: true, value: Uint8Array.of(0x90, 0x00) }],
    ]);
  });

  it('whose driver throws is a bug of that exchange alone: the reader is let go all the same', async () => {
    const { driver, channel } = await opened(hold);
    driver.throwNext();
    await expect(channel.transmit(COMMAND)).rejects.toThrow('not a buffer');
    const closed = ending(channel.close());
    await pass(0);
    driver.answer(OK);
    await pass(0);
    expect([closed.length, driver.names]).toEqual([1, ['connect', 'unpower']]);
  });
});

describe.each(BINDINGS)('on %s, letting go', (_, hold) => {
  it.each([OK, 'removed'] as const)('takes the power, and is done when told %j', async (answer) => {
    const { driver, channel } = await opened(hold);
    const closed = ending(channel.close());
    driver.answer(answer);
    await pass(0);
    expect([closed.length, driver.names, wedged]).toEqual([1, ['connect', 'unpower'], 0]);
  });

  it('waits for an exchange that was given up, and is done when the phone leaves', async () => {
    const { driver, channel } = await opened(hold);
    channel.transmit(COMMAND, 1000);
    await pass(1000);
    const closed = ending(channel.close());
    await pass(50_000);
    expect([closed, driver.names]).toEqual([[], ['connect', 'transmit']]);
    driver.answer('removed');
    await pass(0);
    driver.answer('removed');
    await pass(0);
    expect([closed.length, driver.names.at(-1), wedged]).toEqual([1, 'unpower', 0]);
  });

  it('waits for a phone that was forgotten, and says after ten minutes that the driver hangs', async () => {
    const { driver, channel } = await opened(hold);
    channel.transmit(COMMAND, 1000);
    await pass(1000);
    const closed = ending(channel.close());
    await pass(599_000);
    expect([closed.length, wedged]).toEqual([0, 0]);
    await pass(1_000);
    expect([closed.length, wedged, driver.names]).toEqual([1, 1, ['connect', 'transmit']]);
  });

  it('that never comes back wedges the driver', async () => {
    const { channel } = await opened(hold);
    const closed = ending(channel.close());
    await pass(5000);
    expect([closed.length, wedged]).toEqual([1, 1]);
  });
});
