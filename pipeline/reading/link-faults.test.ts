import { describe, expect, it } from 'vitest';
import { loadPurposes } from '../../desk/purposes.ts';
import {
  type ExchangeHarm,
  harmedChannel,
  shortOnlyReader,
} from '../../fixtures/malicious/faulty-channel.ts';
import { NO_TRAP } from '../../fixtures/malicious/no-trap.ts';
import { type InProcessReading, readInProcess } from '../../fixtures/malicious/read-in-process.ts';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { loadIssuers, personalise } from '../../fixtures/virtual/cards/personalise.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { isBlocked } from '../apdu/status-word.ts';
import { type Conclusion, conclude } from './conclude.ts';

const person = loadPerson('hanako');
const loaded = loadPurposes(null);

function purposeOf(id: string) {
  const purpose = loaded.ok ? loaded.value.get(id) : undefined;
  if (purpose === undefined) throw new Error(`no purpose ${id}`);
  return purpose;
}

/** Every road that a card can be read on. */
const ROADS = {
  'by number, extended': { id: 'hospital-reception', route: 'b', digits: person.numberB },
  'by number, short': {
    id: 'hospital-reception',
    route: 'b',
    digits: person.numberB,
    extended: false,
  },
  'by number, without photo': { id: 'shelter-roster', route: 'b', digits: person.numberB },
  'by PIN': { id: 'kiosk-certificate', route: 'pin', digits: person.pin ?? '' },
  'by birth date': { id: 'age-check', route: 'birth', digits: person.birthDigits },
} as const;

type Road = (typeof ROADS)[keyof typeof ROADS];

async function read(road: Road, chip: VirtualChip, more: Partial<InProcessReading> = {}) {
  const { id, route, digits } = road;
  const extended = 'extended' in road ? road.extended : null;
  const purpose = purposeOf(id);
  const reading = { chip, purpose, route, digits, extended, ...more };
  const report = await readInProcess(reading);
  return { ...conclude(purpose, report), extended: report.extended };
}

const issuers = loadIssuers();

function newChip(): VirtualChip {
  return new VirtualChip(personalise(person, issuers));
}

const exchanges = new Map<Road, Conclusion>();
for (const road of Object.values(ROADS)) exchanges.set(road, await read(road, newChip()));

function genuine(road: Road): Conclusion {
  const conclusion = exchanges.get(road);
  if (conclusion === undefined) throw new Error('unknown road');
  return conclusion;
}

describe.each(Object.entries(ROADS))('%s', (_, road) => {
  const count = genuine(road).link.apdus;

  it('accepts the card when nothing goes wrong', () => {
    expect(genuine(road).outcome).toBe('accepted');
  });

  it('survives the removal of the card before and after every answer, and reads it again', async () => {
    const chip = newChip();
    const wrong: string[] = [];
    for (let index = 0; index < count; index++) {
      for (const kind of ['fault-before', 'fault-after'] as const) {
        const harm: ExchangeHarm = { kind, fault: 'removed' };
        const torn = await read(road, chip, {
          channel: (plain) => harmedChannel(plain, index, harm),
        });
        const told = { kind: torn.failure?.kind, tries: torn.failure?.triesLeft };
        if (told.kind !== 'removed-too-early' || told.tries !== null || torn.identity !== null) {
          wrong.push(`${kind} ${index}: ${JSON.stringify(told)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect((await read(road, chip)).outcome).toBe('accepted');
    expect(chip.traps).toEqual(NO_TRAP);
  });

  it('takes an answer of no byte or one byte for a card that left', async () => {
    const kinds = new Set<string | undefined>();
    for (let index = 0; index < count; index++) {
      for (const length of [0, 1]) {
        const harm: ExchangeHarm = { kind: 'answer', bytes: new Uint8Array(length) };
        const channel: InProcessReading['channel'] = (plain) => harmedChannel(plain, index, harm);
        kinds.add((await read(road, newChip(), { channel })).failure?.kind);
      }
    }
    expect([...kinds]).toEqual(['removed-too-early']);
  });

  it('names what every status word at every index means, and never shows anything else', async () => {
    const wrong: string[] = [];
    let cells = 0;
    for (let index = 0; index < count; index++) {
      for (const sw of STATUS_WORDS) {
        const bytes = Uint8Array.of(sw >> 8, sw & 0xff);
        const channel: InProcessReading['channel'] = (plain) =>
          harmedChannel(plain, index, { kind: 'answer', bytes });
        const chip = newChip();
        const conclusion = await read(road, chip, { channel });
        const problem = judge(conclusion, genuine(road), sw);
        if (problem !== null) wrong.push(`${sw.toString(16)} at ${index}: ${problem}`);
        if (JSON.stringify(chip.traps) !== JSON.stringify(NO_TRAP)) wrong.push(`trap at ${index}`);
        cells++;
      }
    }
    expect(wrong).toEqual([]);
    expect(cells).toBe(count * STATUS_WORDS.length);
  }, 120_000);
});

const STATUS_WORDS = [
  0x6100, 0x6101, 0x61ff, 0x6282, 0x6283, 0x6300, 0x63c0, 0x63c1, 0x63c2, 0x63c9, 0x6581, 0x6700,
  0x6881, 0x6882, 0x6900, 0x6981, 0x6982, 0x6983, 0x6984, 0x6985, 0x6986, 0x6987, 0x6988, 0x69fc,
  0x6a80, 0x6a81, 0x6a82, 0x6a83, 0x6a86, 0x6a88, 0x6b00, 0x6c00, 0x6c01, 0x6c10, 0x6d00, 0x6e00,
  0x6f00, 0x9000, 0x9100, 0x0000, 0xffff,
];

/** Kinds that an answer out of place can lead to; all others would be a wrong story. */
const POSSIBLE = new Set([
  'unexpected-answer',
  'malformed-data',
  'removed-too-early',
  'verification-number-blocked',
  'wrong-verification-number',
  'wrong-pin',
  'pin-blocked',
  'pin-not-set',
  'wrong-birth-date',
  'last-try-needs-confirmation',
  'records-disagree',
  'copy-suspected',
  'unknown-medium',
  'expired',
]);

function judge(conclusion: Conclusion, truth: Conclusion, sw: number): string | null {
  const { outcome, failure, identity } = conclusion;
  if (failure === null) {
    const same = JSON.stringify(identity) === JSON.stringify(truth.identity);
    return same ? null : `${outcome} with other data`;
  }
  if (identity !== null) return 'data beside a failure';
  if (!POSSIBLE.has(failure.kind)) return failure.kind;
  const burnt = failure.kind.endsWith('-blocked') && !isBlocked(sw) && sw !== 0x63c0;
  return burnt ? `blocked by ${sw.toString(16)}` : null;
}

describe('what is learnt of a reader', () => {
  const road = ROADS['by number, extended'];

  it('keeps to short reads where the reader carries no extended APDU', async () => {
    const conclusion = await read(road, newChip(), { channel: shortOnlyReader });
    expect([conclusion.outcome, conclusion.extended]).toEqual(['accepted', false]);
  });

  it('keeps to short reads where the card says 6700 to an extended one', async () => {
    const image = personalise(person, issuers);
    image.quirks.refusesExtended = true;
    const conclusion = await read(road, new VirtualChip(image));
    expect([conclusion.outcome, conclusion.extended]).toEqual(['accepted', false]);
  });

  it('learns that extended reads work', async () => {
    expect((await read(road, newChip())).extended).toBe(true);
  });
});
