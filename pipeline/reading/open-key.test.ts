import { describe, expect, it } from 'vitest';
import { NO_TRAP } from '../../fixtures/malicious/no-trap.ts';
import { readInProcess } from '../../fixtures/malicious/read-in-process.ts';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { CASES } from '../../fixtures/virtual/cases/cases.ts';
import type { CardChannel } from '../apdu/card-channel.ts';
import { PURPOSE } from '../reception/reception.fixture.ts';

const RIGHT = '01033120351234';
const WRONG = '01033120351235';
const AIDS = { text: 'D3921000310001010408', surface: 'D3921000310001010402' };
const KEYS = { text: '95', surface: '92' };

/** What another program does before us in the same power-up: opens the key, then mistakes it nine times. */
async function openAndMistake(channel: CardChannel): Promise<string> {
  const say = async (hex: string) => {
    const answer = await channel.transmit(Buffer.from(hex, 'hex'));
    return answer.ok ? Buffer.from(answer.value).toString('hex') : answer.failure;
  };
  let last = '';
  for (const ap of ['text', 'surface'] as const) {
    await say(`00A4040C0A${AIDS[ap]}`);
    const present = (digits: string) =>
      say(`002000${KEYS[ap]}0E${Buffer.from(digits).toString('hex')}`);
    await present(RIGHT);
    for (let tries = 9; tries > 0; tries--) last = await present(WRONG);
  }
  return last;
}

/** Reads a card whose keys are open, and each of them at its last try. */
async function read(digits: string, confirmLastTry: boolean) {
  const found = CASES.get('hanako');
  if (found === undefined) throw new Error('no hanako');
  const image = found.make();
  image.quirks.queryTellsVerified = true;
  const chip = new VirtualChip(image);
  let before: Promise<string> | null = null;
  const asked: (number | null)[] = [];
  const report = await readInProcess({
    chip,
    purpose: PURPOSE,
    digits,
    confirmLastTry,
    asked,
    channel: (plain) => ({
      ...plain,
      async transmit(command) {
        before ??= openAndMistake(plain);
        expect(await before).toBe('63c1');
        return plain.transmit(command);
      },
    }),
  });
  return { chip, report, asked };
}

describe('a key that answers the query as open', () => {
  it('may be at its last try: a number is presented only after a yes', async () => {
    const { chip, report, asked } = await read(WRONG, false);
    expect([asked, report.failure?.kind, report.failure?.triesLeft, chip.traps]).toEqual([
      [null],
      'last-try-needs-confirmation',
      null,
      NO_TRAP,
    ]);
  });

  it('is read once the clerk says so', async () => {
    const { report } = await read(RIGHT, true);
    expect([report.failure, report.identity?.name]).toEqual([null, '見本　花子']);
  });
});
