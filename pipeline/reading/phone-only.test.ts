import { describe, expect, it } from 'vitest';
import { readInProcess } from '../../fixtures/malicious/read-in-process.ts';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { CASES } from '../../fixtures/virtual/cases/cases.ts';
import { PURPOSE } from '../reception/reception.fixture.ts';
import { conclude } from './conclude.ts';

const phoneOnly = { ...PURPOSE, media: 'phone' } as const;

async function read(name: string) {
  const found = CASES.get(name);
  if (found === undefined) throw new Error(`no ${name}`);
  const sent: string[] = [];
  const report = await readInProcess({
    chip: new VirtualChip(found.make()),
    purpose: phoneOnly,
    digits: '00000000000000',
    channel: (plain) => ({
      ...plain,
      transmit(command) {
        sent.push(Buffer.from(command.subarray(0, 2)).toString('hex'));
        return plain.transmit(command);
      },
    }),
  });
  return { ...conclude(phoneOnly, report), sent };
}

describe('a purpose that takes phones alone', () => {
  it('refuses a card by its kind, before any number is looked at', async () => {
    const { outcome, medium, failure, identity, checks, sent } = await read('hanako');
    expect({ outcome, medium, kind: failure?.kind, identity, checks, sent }).toEqual({
      outcome: 'refused',
      medium: 'my-number-card',
      kind: 'medium-not-allowed',
      identity: null,
      checks: [],
      // One SELECT told what it is; no VERIFY, not even an empty one, and no READ.
      sent: ['00a4'],
    });
  });

  it('still names what is no card of ours', async () => {
    const kinds = [];
    for (const name of ['juki-card', 'driving-licence', 'bank-card']) {
      kinds.push((await read(name)).failure?.kind);
    }
    expect(kinds).toEqual(['juki-card', 'driving-licence', 'unknown-medium']);
  });
});
