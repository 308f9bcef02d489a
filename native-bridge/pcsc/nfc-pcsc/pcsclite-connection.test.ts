import { describe, expect, it } from 'vitest';
import { heldPcsclite } from './held-driver.fixture.ts';

const COMMAND = Uint8Array.of(0, 0x20, 0, 0x80);

async function held() {
  const driver = heldPcsclite();
  const connected = await driver.connection.connect();
  if (!connected.ok) throw new Error(connected.failure);
  return { driver, card: connected.value };
}

describe('what pcsclite was given', () => {
  it('is zeroed when the answer is there, and not before: it may have been a number', async () => {
    const { driver, card } = await held();
    const answer = card.transmit(COMMAND);
    expect([...driver.command]).toEqual([...COMMAND]);
    driver.answer(Uint8Array.of(0x90, 0x00));
    expect(await answer).toEqual({ ok: true, value: Uint8Array.of(0x90, 0x00) });
    expect([[...driver.command], [...COMMAND]]).toEqual([
      [0, 0, 0, 0],
      [0, 0x20, 0, 0x80],
    ]);
  });
});

describe('taking the power from a card', () => {
  it.each([
    ['that is there leaves the connection to the binding', Uint8Array.of(0x90, 0), true],
    ['that left forgets the connection, which the binding would go on using', 'removed', false],
  ] as const)('%s', async (_, answer, connected) => {
    const { driver, card } = await held();
    const done = card.unpower();
    driver.answer(answer);
    await done;
    expect(driver.connected).toBe(connected);
  });
});
