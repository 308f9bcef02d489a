import type { PcscliteReader } from 'nfc-pcsc';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HeldDriver } from './held-driver.fixture.ts';
import { openChannel } from './pcsc-channel.ts';

const REMOVED = new Error('SCardTransmit error: card was removed. (0x80100069)');
const BUSY = new Error('SCardConnect error: sharing violation. (0x8010000b)');
const OK = Buffer.from([0x90, 0x00]);
const COMMAND = Uint8Array.of(0, 0x20, 0, 0x80);

let driver: HeldDriver;
let wedged: number;

beforeEach(() => {
  vi.useFakeTimers();
  driver = new HeldDriver();
  wedged = 0;
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const open = () =>
  openChannel(
    driver as unknown as PcscliteReader,
    () => Uint8Array.of(0x3b),
    () => {
      wedged += 1;
    },
  );

async function opened() {
  const channel = await open();
  if (!channel.ok) throw new Error(channel.failure);
  return channel.value;
}

/** How a promise ended, as far as it has. */
function ending(promise: Promise<unknown>) {
  const ended: unknown[] = [];
  promise.then((value) => ended.push(value));
  return ended;
}

describe('opening', () => {
  it('is tried again while another program has the card, for 2 s', async () => {
    // The pause between two tries is on the clock of the machine.
    vi.useRealTimers();
    driver.connects = [BUSY, 2, BUSY, BUSY];
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
    driver.connects = ['never'];
    const ended = ending(open());
    await pass(5000);
    expect([ended, wedged]).toEqual([[{ ok: false, failure: 'reader-fault' }], 1]);
  });
});

describe('an exchange', () => {
  it('is the answer, and its command is zeroed: it may have been a number', async () => {
    const channel = await opened();
    const ended = ending(channel.transmit(COMMAND));
    expect([...(driver.calls.at(-1)?.data ?? [])]).toEqual([...COMMAND]);
    driver.answer(OK);
    await pass(0);
    expect(ended).toEqual([{ ok: true, value: Uint8Array.of(0x90, 0x00) }]);
    expect([...(driver.calls.at(-1)?.data ?? [])]).toEqual([0, 0, 0, 0]);
  });

  it('with a card is silent after 5 s and wedges the driver: nothing is let go of it', async () => {
    const channel = await opened();
    const ended = ending(channel.transmit(COMMAND));
    await pass(4999);
    expect([ended, wedged]).toEqual([[], 0]);
    await pass(1);
    expect([ended, wedged]).toEqual([[{ ok: false, failure: 'silent' }], 1]);
    await channel.close();
    expect(driver.names).toEqual(['connect', 'transmit']);
  });

  it('with a phone has its own limit, and wedges nothing', async () => {
    const channel = await opened();
    const ended = ending(channel.transmit(COMMAND, 300_000));
    await pass(299_999);
    expect(ended).toEqual([]);
    await pass(1);
    expect([ended, wedged]).toEqual([[{ ok: false, failure: 'silent' }], 0]);
  });

  it('that is still under way lets no other one go out', async () => {
    const channel = await opened();
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
    const channel = await opened();
    vi.spyOn(driver, 'transmit').mockImplementationOnce(() => {
      throw new TypeError('not a buffer');
    });
    await expect(channel.transmit(COMMAND)).rejects.toThrow('not a buffer');
    const closed = ending(channel.close());
    await pass(0);
    driver.answer(OK);
    await pass(0);
    expect([closed.length, driver.names]).toEqual([1, ['connect', 'disconnect 2']]);
  });
});

describe('letting go', () => {
  it.each([
    ['takes the power from the card', OK, true],
    ['of a card that left forgets the connection', REMOVED, false],
  ])('%s', async (_, answer, connected) => {
    const channel = await opened();
    const closed = ending(channel.close());
    driver.answer(answer);
    await pass(0);
    expect([closed.length, driver.names, wedged]).toEqual([1, ['connect', 'disconnect 2'], 0]);
    expect(driver.connected).toBe(connected);
  });

  it('waits for an exchange that was given up, and is done when the phone leaves', async () => {
    const channel = await opened();
    channel.transmit(COMMAND, 1000);
    await pass(1000);
    const closed = ending(channel.close());
    await pass(50_000);
    expect([closed, driver.names]).toEqual([[], ['connect', 'transmit']]);
    driver.answer(REMOVED);
    await pass(0);
    driver.answer(REMOVED);
    await pass(0);
    expect([closed.length, driver.names.at(-1), wedged]).toEqual([1, 'disconnect 2', 0]);
  });

  it('waits for a phone that was forgotten, and says after ten minutes that the driver hangs', async () => {
    const channel = await opened();
    channel.transmit(COMMAND, 1000);
    await pass(1000);
    const closed = ending(channel.close());
    await pass(599_000);
    expect([closed.length, wedged]).toEqual([0, 0]);
    await pass(1_000);
    expect([closed.length, wedged, driver.names]).toEqual([1, 1, ['connect', 'transmit']]);
  });

  it('that never comes back wedges the driver', async () => {
    const channel = await opened();
    const closed = ending(channel.close());
    await pass(5000);
    expect([closed.length, wedged]).toEqual([1, 1]);
  });
});
