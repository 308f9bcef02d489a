import { describe, expect, it } from 'vitest';
import { readInProcess } from '../../fixtures/malicious/read-in-process.ts';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { CASES } from '../../fixtures/virtual/cases/cases.ts';
import type { CardChannel, LinkFault } from '../apdu/card-channel.ts';
import { fail, type Result, succeed } from '../outcome/result.ts';
import { PURPOSE } from '../reception/reception.fixture.ts';

const isExtended = (command: Uint8Array) => command.length >= 7 && command[4] === 0;

/** A reader that does this with every extended APDU, and carries all others. */
function withExtended(answer: Result<Uint8Array, LinkFault>) {
  return (plain: CardChannel): CardChannel => ({
    ...plain,
    transmit: async (command) => (isExtended(command) ? answer : plain.transmit(command)),
  });
}

const status = (sw: number) => succeed(Uint8Array.of(sw >> 8, sw & 0xff));

function newChip(): VirtualChip {
  const found = CASES.get('hanako');
  if (found === undefined) throw new Error('no hanako');
  return new VirtualChip(found.make());
}

/** How a reading ends, and what is kept of the reader. */
async function read(answer: Result<Uint8Array, LinkFault>, extended: boolean | null) {
  const report = await readInProcess({
    chip: newChip(),
    purpose: PURPOSE,
    digits: '01033120351234',
    extended,
    channel: withExtended(answer),
  });
  return [report.failure?.kind ?? 'read', report.extended];
}

const REFUSALS = [0x6700, 0x9000, 0x6282, 0x6b00, 0x6d00, 0x6e00, 0x6f00, 0x6a86, 0x6985];

describe('a reader that was never tried with an extended APDU', () => {
  it.each(REFUSALS.map((sw) => sw.toString(16)))(
    'and answers it %s without data is read in short ones, and known from then on',
    async (sw) => {
      expect(await read(status(Number.parseInt(sw, 16)), null)).toEqual(['read', false]);
    },
  );

  it('and does not carry it is read in short ones, and known from then on', async () => {
    expect(await read(fail('not-transmitted'), null)).toEqual(['read', false]);
  });

  it('and loses the card over it reads the next one in short ones', async () => {
    expect([await read(fail('link-lost'), null), await read(fail('silent'), null)]).toEqual([
      ['link-lost', false],
      ['read-timeout', false],
    ]);
    expect(await read(fail('link-lost'), false)).toEqual(['read', null]);
  });

  it('is not blamed for a card that gives nothing in short reads either', async () => {
    const READ_BINARY = 0xb0;
    const report = await readInProcess({
      chip: newChip(),
      purpose: PURPOSE,
      digits: '01033120351234',
      extended: null,
      channel: (plain) => ({
        ...plain,
        transmit: async (command) =>
          command[1] === READ_BINARY ? status(0x9000) : plain.transmit(command),
      }),
    });
    expect([report.failure?.kind, report.extended]).toEqual(['malformed-data', null]);
  });

  it('is not blamed for a card that was taken', async () => {
    expect(await read(fail('removed'), null)).toEqual(['removed-too-early', null]);
  });
});

describe('a reader that carries extended APDUs', () => {
  it('keeps that name when one card says 6700 to them', async () => {
    expect(await read(status(0x6700), true)).toEqual(['read', null]);
  });

  it('is believed when a card refuses in another way', async () => {
    expect(await read(status(0x6f00), true)).toEqual(['unexpected-answer', null]);
  });
});
