import { describe, expect, it } from 'vitest';
import { readCase } from '../../fixtures/malicious/read-phone-case.ts';
import { malformed, type PhoneCase, phoneCase } from '../../fixtures/virtual/cases/phone-case.ts';
import { PHONE_CASES } from '../../fixtures/virtual/cases/phone-cases.ts';

const MEGABYTE = 1024 * 1024;
const MOST_GROWTH = 64 * MEGABYTE;
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

const LARGE: Readonly<Record<string, PhoneCase>> = {
  'a million numbers': answering(
    'a list of a million numbers',
    'DeviceResponse: too-many-items',
    large([0x9a, 0x00, 0x0f, 0xfb, 0xfb], () => 0),
  ),
  'half a million pairs': answering(
    'a map of half a million keys',
    'DeviceResponse: duplicate-key',
    large([0xba, 0x00, 0x07, 0xfd, 0xfd], () => 0),
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

/** Most memory that the process has ever had, in bytes. */
const peak = () => process.resourceUsage().maxRSS * 1024;

describe('a flood takes no memory that it does not give back', () => {
  it.each([...named, ...Object.entries(LARGE)])('%s', async (_, found) => {
    if (found === undefined || honest === undefined) throw new Error('no case');
    for (const extended of [false, true]) {
      for (let i = 0; i < 3; i++) await readCase(honest, { extended });
      const before = peak();
      const { conclusion, report } = await readCase(found, { extended });
      const shown = conclusion.outcome === 'accepted' || conclusion.outcome === 'attention';
      expect(peak() - before).toBeLessThan(MOST_GROWTH);
      expect(report.link.bytesReceived).toBeLessThan(3 * MEGABYTE);
      if (!shown) expect([report.identity, conclusion.identity]).toEqual([null, null]);
    }
  });

  it.each(Object.entries(LARGE))('%s is told by its own rule', async (_, found) => {
    const { conclusion } = await readCase(found, { extended: true });
    expect(conclusion.failure).toMatchObject({ kind: 'malformed-data', at: found.at });
  });
});
