import { describe, expect, it } from 'vitest';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { setTries } from '../../fixtures/virtual/cases/case.ts';
import { CASES } from '../../fixtures/virtual/cases/cases.ts';
import { TEXT_KEY } from '../../pipeline/card/profile.ts';
import type { Effect, ReceptionEvent } from '../../pipeline/reception/events.ts';
import { ALONE } from '../../pipeline/reception/reception.fixture.ts';
import { newReception, type Reception } from '../../pipeline/reception/reception.ts';
import { reduce } from '../../pipeline/reception/reduce.ts';
import { ORDER, READER, startChips } from './device-host.fixture.ts';

const RIGHT = '4649';
const WRONG = '0000';
const order = { ...ORDER, purpose: ALONE, route: 'pin' } as const;

function chipWith(triesLeft: number): VirtualChip {
  const found = CASES.get('hanako');
  if (found === undefined) throw new Error('no hanako');
  const image = found.make();
  setTries(image, 'text', TEXT_KEY.pin, triesLeft);
  return new VirtualChip(image);
}

/** A kiosk without a page: the reducer in front of a device that reads a virtual card, with tries left on it. */
function startKiosk(triesLeft: number) {
  const { port, source } = startChips();
  const chip = chipWith(triesLeft);
  source.chips.set(READER, chip);
  let reception: Reception = newReception(ALONE);
  let typed = '';
  const phases: string[] = [];
  const run = (effect: Effect) => {
    if (effect.type === 'read') port.say({ ...effect, order });
    if (effect.type === 'cancel-read') port.say({ ...effect, type: 'cancel' });
    if (effect.type === 'answer-last-try') port.say({ ...effect, type: 'last-try' });
    if (effect.type !== 'send-code') return;
    const digits = Uint8Array.from(Buffer.from(typed));
    port.say({ type: 'code', readId: effect.readId, code: { route: 'pin', digits } });
  };
  const happens = (event: ReceptionEvent) => {
    const next = reduce(reception, event);
    reception = next.reception;
    const { phase } = reception;
    const kind =
      phase.kind === 'failed' ? `${phase.failure.kind} ${phase.failure.triesLeft}` : phase.kind;
    if (phases.at(-1) !== kind) phases.push(kind);
    next.effects.forEach(run);
  };
  port.onPost = (message) => {
    if (message.type === 'alive' || message.type === 'wedged') return;
    if (message.type !== 'frame-looked-at') queueMicrotask(() => happens(message));
  };
  happens({ type: 'medium', reader: READER, present: true });
  const until = async (kind: string) => {
    while (phases.at(-1) !== kind) await new Promise((resolve) => setImmediate(resolve));
  };
  const type = (digits: string) => {
    typed = digits;
    happens({ type: 'code-typed' });
  };
  return { chip, phases, happens, until, type };
}

const SPENT_NO_LAST_TRY = { myNumber: 0, numberA: 0, lastTry: 0, blocked: 0 };

describe('a PIN at a kiosk, on a card', () => {
  it('is right at the second time, under the message of the first', async () => {
    const { chip, phases, happens, until, type } = startKiosk(3);
    happens({ type: 'go-on' });
    await until('waiting-for-number');
    type(WRONG);
    await until('wrong-pin 2');
    type(RIGHT);
    await until('shown');
    expect(phases).toEqual([
      'informing',
      'reading',
      'waiting-for-number',
      'reading',
      'wrong-pin 2',
      'reading',
      'shown',
    ]);
    expect(chip.traps).toEqual(SPENT_NO_LAST_TRY);
  });

  it('is wrong twice and no more: what is typed or wished after that never reaches the card', async () => {
    const { chip, phases, happens, until, type } = startKiosk(3);
    happens({ type: 'go-on' });
    await until('waiting-for-number');
    type(WRONG);
    await until('wrong-pin 2');
    type(WRONG);
    await until('wrong-pin 1');
    type(RIGHT);
    happens({ type: 'retry' });
    happens({ type: 'last-try', confirmed: true });
    expect(phases.at(-1)).toBe('wrong-pin 1');
    expect(chip.traps).toEqual(SPENT_NO_LAST_TRY);
  });

  it('is not asked for on a card with one try left', async () => {
    const { chip, phases, happens, until } = startKiosk(1);
    happens({ type: 'go-on' });
    await until('last-try-needs-confirmation 1');
    expect(phases).toEqual(['informing', 'reading', 'last-try-needs-confirmation 1']);
    expect(chip.traps).toEqual(SPENT_NO_LAST_TRY);
  });
});
