import { describe, expect, it } from 'vitest';
import type { ReceptionEvent } from './events.ts';
import {
  counterIn,
  failed,
  follow,
  fromDevice,
  OTHER_READER,
  PHASES,
  PURPOSE,
  READER,
} from './reception.fixture.ts';
import { newReception, type Reception } from './reception.ts';

const BOTH = fromDevice('readers', { readers: [READER, OTHER_READER] });
const OTHER_ALONE = fromDevice('readers', { readers: [OTHER_READER] });
const laid = fromDevice('medium', { reader: READER, present: true });
const taken = fromDevice('medium', { reader: READER, present: false });
const lost = fromDevice('report', { readId: 1, report: failed('link-lost') });

const start = follow(newReception(PURPOSE), [
  fromDevice('service', { state: 'up' }),
  BOTH,
]).reception;

function phaseAndReads(events: readonly ReceptionEvent[], from: Reception = start) {
  const { reception, effects } = follow(from, events);
  const reads = effects.flatMap((effect) => (effect.type === 'read' ? [effect.readId] : []));
  return [reception.phase.kind, reads];
}

describe('a medium that comes while the reading before it fails', () => {
  it('is read as soon as that has ended, as it is where it comes after', () => {
    expect([
      phaseAndReads([laid, taken, laid, lost]),
      phaseAndReads([laid, taken, lost, laid]),
    ]).toEqual([
      ['reading', [1, 2]],
      ['reading', [1, 2]],
    ]);
  });
});

describe('a card that was read and came back with its reader', () => {
  it('is asked for when the number that was typed meanwhile is taken back', () => {
    const both = { readers: [READER, OTHER_READER], media: { [READER]: 'read' as const } };
    const waiting = counterIn(PHASES['waiting-for-medium'], { ...both, codeReady: true });
    expect(phaseAndReads([{ type: 'code-cleared' }], waiting)).toEqual(['waiting-for-removal', []]);
  });
});

describe('再読取 of a card left behind', () => {
  it('is of the card that is still there, where its own went away with its reader', () => {
    const left = counterIn(PHASES['waiting-for-removal'], {
      readers: [READER, OTHER_READER],
      media: { [READER]: 'read', [OTHER_READER]: 'read' },
      reader: READER,
    });
    const { reception } = follow(left, [OTHER_ALONE]);
    expect([reception.phase.kind, reception.reader]).toEqual(['waiting-for-removal', OTHER_READER]);
    const { effects } = follow(reception, [{ type: 'retry' }]);
    expect(effects).toMatchObject([{ type: 'read', reader: OTHER_READER }]);
  });
});

describe('a purpose that was read anew', () => {
  const purpose = { ...PURPOSE, expiryNoticeDays: 7 };

  it('holds from the next person on, wherever the counter stands, and never within a reading', () => {
    const kinds = Object.keys(PHASES) as (keyof typeof PHASES)[];
    const kept = kinds.filter((kind) => {
      const { reception } = follow(counterIn(PHASES[kind]), [{ type: 'purpose-read', purpose }]);
      return reception.purpose !== purpose;
    });
    expect(kept.sort()).toEqual([
      'confirming-last-try',
      'engaging',
      'reading',
      'waiting-for-consent',
      'waiting-for-number',
    ]);
  });

  it('is the one that was chosen, and no other', () => {
    const other = { ...purpose, id: 'other' };
    const { reception } = follow(start, [{ type: 'purpose-read', purpose: other }]);
    expect(reception.purpose).toBe(PURPOSE);
  });
});
