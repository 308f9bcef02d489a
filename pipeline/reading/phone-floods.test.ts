import { describe, expect, it } from 'vitest';
import { MemoryWatch } from '../../fixtures/malicious/memory-watch.ts';
import { readCase } from '../../fixtures/malicious/read-phone-case.ts';
import { malformed, type PhoneCase, phoneCase } from '../../fixtures/virtual/cases/phone-case.ts';
import { PHONE_CASES } from '../../fixtures/virtual/cases/phone-cases.ts';
import { issuing } from '../../fixtures/virtual/cases/phone-value-cases.ts';

const MEGABYTE = 1024 * 1024;
/** Twice what the largest answer takes, with the phone that makes it. */
const MOST_GROWTH = 40 * MEGABYTE;
const MOST_WORK_MS = 1000;
/** A kilobyte less than may be sent, with all that is around it. */
const LARGEST = MEGABYTE - 1024;

/** One answer of nearly 1 MB, which is only carried over extended length. */
function answering(title: string, fault: string, response: () => Uint8Array): PhoneCase {
  return phoneCase(title, malformed(fault), { hooks: { response } });
}

const large = (head: readonly number[], fill: (i: number) => number) => () => {
  const bytes = Uint8Array.from({ length: LARGEST }, (_, i) => fill(i));
  bytes.set(head);
  return bytes;
};

/** A map of 174,591 numbers, each another one: a key of five bytes, and a zero. */
function manyPairs(): Uint8Array {
  const map = Buffer.alloc(LARGEST);
  const count = Math.floor((LARGEST - 5) / 6);
  map.writeUInt8(0xba);
  map.writeUInt32BE(count, 1);
  for (let i = 0; i < count; i++) {
    map.writeUInt8(0x1a, 5 + 6 * i);
    map.writeUInt32BE(0x10000 + i, 6 + 6 * i);
  }
  return new Uint8Array(map);
}

const LARGE: Readonly<Record<string, PhoneCase>> = {
  'a million numbers': answering(
    'a list of a million numbers',
    'DeviceResponse: too-many-items',
    large([0x9a, 0x00, 0x0f, 0xfb, 0xfb], () => 0),
  ),
  'a hundred thousand keys': answering(
    'a map of a hundred thousand keys, no two of them equal',
    'DeviceResponse: too-many-items',
    manyPairs,
  ),
  'a million lists': answering(
    'a million lists',
    'DeviceResponse: too-deep',
    large([], () => 0x81),
  ),
  'a million tags': answering(
    'a million tags',
    'DeviceResponse: too-deep',
    large([], () => 0xc0),
  ),
  'a megabyte of text': answering(
    'a text of a megabyte',
    'DeviceResponse',
    large([0x7a, 0x00, 0x0f, 0xfb, 0xfb], () => 0x61),
  ),
};

const NAMED = [
  'phone-parts-endless',
  'phone-parts-of-one-byte',
  'phone-parts-flood',
  'phone-parts-at-once',
  'phone-portrait-megabyte',
  'phone-cbor-bignum',
  'phone-cbor-many',
  'phone-cbor-deep',
  'phone-chain-of-a-thousand',
  'phone-message-drips',
  'phone-jp2-bomb',
  'phone-jpeg-bomb',
];

const named = NAMED.map((name) => [name, PHONE_CASES.get(name)] as const);
/** Whoever is read first brings in all that stays: code, decoder, buffers. */
const honest = PHONE_CASES.get('phone-hanako');

async function watched(found: PhoneCase, extended: boolean) {
  const memory = new MemoryWatch();
  const reading = await readCase(found, { extended, channel: (plain) => memory.watch(plain) });
  memory.look();
  return { ...reading, growth: memory.growth };
}

describe('a flood takes no memory that it does not give back', () => {
  /** 80 MB, for as long as one message is made and no longer. */
  const planted = (make: () => readonly unknown[]): PhoneCase =>
    phoneCase('an answer that costs 80 MB', malformed(''), {
      hooks: { response: (all) => (make().length > 0 ? all : new Uint8Array(0)) },
    });

  it.each([
    ['buffers', () => Array.from({ length: 80 }, () => new Uint8Array(MEGABYTE).fill(1))],
    ['objects', () => Array.from({ length: 1_600_000 }, (_, i) => ({ i, next: [i] }))],
  ])('which would be seen: 80 MB of %s', async (_, make) => {
    if (honest === undefined) throw new Error('no case');
    await readCase(honest);
    const { growth } = await watched(planted(make), true);
    const plain = await watched(honest, true);
    expect([growth > MOST_GROWTH, plain.growth < MOST_GROWTH]).toEqual([true, true]);
  });

  it.each([...named, ...Object.entries(LARGE)])('%s', async (_, found) => {
    if (found === undefined || honest === undefined) throw new Error('no case');
    for (const extended of [false, true]) {
      await readCase(honest, { extended });
      const { conclusion, report, growth } = await watched(found, extended);
      const shown = conclusion.outcome === 'accepted' || conclusion.outcome === 'attention';
      expect(growth).toBeLessThan(MOST_GROWTH);
      expect(report.link.bytesReceived).toBeLessThan(3 * MEGABYTE);
      if (!shown) expect([report.identity, conclusion.identity]).toEqual([null, null]);
    }
  });

  it.each(Object.entries(LARGE))('%s is told by its own rule', async (_, found) => {
    const { conclusion } = await readCase(found, { extended: true });
    expect(conclusion.failure).toMatchObject({ kind: 'malformed-data', at: found.at });
  });
});

describe('a flood takes no time of the processor', () => {
  it('nineteen hundred times the same portrait', async () => {
    const flood = phoneCase('one portrait, again and again', malformed(''), () => ({
      ...issuing('portrait', new Uint8Array(440).fill(0xa5)),
      hooks: {
        disclosed: (items) =>
          items.flatMap((item) =>
            item.element === 'portrait' ? new Array<typeof item>(1900).fill(item) : [item],
          ),
      },
    }));
    const { conclusion, report, workMs } = await readCase(flood, { extended: true });
    expect(report.link.bytesReceived).toBeGreaterThan(1_000_000);
    expect(conclusion.failure).toMatchObject({ check: 'mdoc.no-duplicates' });
    expect(workMs).toBeLessThan(MOST_WORK_MS);
  });
});
