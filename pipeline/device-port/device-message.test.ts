import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_CHECKS, passed } from '../outcome/check.ts';
import { failure } from '../outcome/failure.ts';
import { ACCEPTED, ATTENTION, ON_PHONE, REFUSED } from '../reception/reception.fixture.ts';
import { deviceMessageOf } from './device-message.ts';
import type { DeviceMessage } from './messages.ts';

const READER = 'Reader A';
const PHOTO = { mediaType: 'image/png', width: 2000, height: 2000 } as const;
const identity = { ...ACCEPTED.identity, portrait: { ...PHOTO, bytes: new Uint8Array(300_000) } };

/** One of each type at least: the type of this table asks for them. */
const MESSAGES: {
  readonly [T in DeviceMessage['type']]: readonly Extract<DeviceMessage, { type: T }>[];
} = {
  alive: [{ type: 'alive' }, { type: 'alive', rss: 130_000_000 }],
  service: [
    { type: 'service', state: 'up' },
    { type: 'service', state: 'bridge-missing' },
    { type: 'service', state: 'pcsc-service-down' },
  ],
  readers: [
    { type: 'readers', readers: [] },
    { type: 'readers', readers: Array.from({ length: 64 }, (_, i) => `${i}`.repeat(64)) },
  ],
  medium: [{ type: 'medium', reader: 'x'.repeat(128), present: true }],
  identified: [{ type: 'identified', readId: 0, medium: 'mdoc' }],
  'code-wanted': [
    { type: 'code-wanted', readId: 1, triesLeft: null },
    { type: 'code-wanted', readId: 1, triesLeft: 15 },
  ],
  'last-try-wanted': [{ type: 'last-try-wanted', readId: 1 }],
  'consent-wanted': [{ type: 'consent-wanted', readId: 1 }],
  progress: [{ type: 'progress', readId: 1, step: 'phone-answer', percent: 33.3 }],
  report: [
    ...[ACCEPTED, ON_PHONE, ATTENTION, REFUSED, { ...ACCEPTED, identity }],
    { ...ACCEPTED, identity: null, failure: failure('wrong-pin', { triesLeft: 2, at: 'VERIFY' }) },
    { ...ACCEPTED, identity: { ageOver: { '20': true } }, checks: CARD_CHECKS.map(passed) },
  ].map((report) => ({ type: 'report', readId: 1, report })),
  'frame-looked-at': [
    { type: 'frame-looked-at', qr: null },
    { type: 'frame-looked-at', qr: 'q'.repeat(4096) },
  ],
  released: [{ type: 'released', readId: Number.MAX_SAFE_INTEGER }],
  wedged: [{ type: 'wedged', reader: READER }],
};
const all: readonly DeviceMessage[] = Object.values(MESSAGES).flat();
/** The report with a photo of 300 KB. */
const LARGE = MESSAGES.report[4];

describe('what a device process says', () => {
  it.each(['constructor', '__proto__', 'toString'])('names no reader %s', (reader) => {
    expect([
      deviceMessageOf({ type: 'medium', reader, present: true }),
      deviceMessageOf({ type: 'readers', readers: [reader] }),
      deviceMessageOf({ type: 'medium', reader: `${reader} 0`, present: true }),
    ]).toEqual([null, null, { type: 'medium', reader: `${reader} 0`, present: true }]);
  });

  it.each(all.map((message) => [message.type, message] as const))(
    '%s comes out as it went in',
    (_, message) => {
      expect(deviceMessageOf(structuredClone(message))).toEqual(message);
    },
  );
});

const report = (more: object) => ({ type: 'report', readId: 1, report: { ...ACCEPTED, ...more } });
const picture = (more: object) =>
  report({ identity: { portrait: { ...identity.portrait, ...more } } });

describe('what no device process of ours says', () => {
  it.each([
    ['one more reader than any machine has', { type: 'readers', readers: Array(65).fill('x') }],
    ['a name longer than a reader’s', { type: 'wedged', reader: 'x'.repeat(129) }],
    ['more than everything', { type: 'progress', readId: 1, step: 'photo', percent: 100.1 }],
    ['less than nothing', { type: 'progress', readId: 1, step: 'photo', percent: -1 }],
    ['not a number', { type: 'progress', readId: 1, step: 'photo', percent: Number.NaN }],
    ['no step of ours', { type: 'progress', readId: 1, step: 'my-number', percent: 1 }],
    ['half a reading', { type: 'released', readId: 0.5 }],
    ['more tries than a counter holds', { type: 'code-wanted', readId: 1, triesLeft: 16 }],
    ['a longer code than is looked at', { type: 'frame-looked-at', qr: 'q'.repeat(4097) }],
    ['an item beyond the list', report({ identity: { myNumber: '123456789012' } })],
    [
      'a check beyond the list',
      report({ checks: [{ ...passed('card.expiry'), id: 'card.fine' }] }),
    ],
    ['a failure beyond the list', report({ failure: { ...failure('expired'), kind: 'fine' } })],
    ['more checks than there are', report({ checks: Array(32).fill(passed('card.expiry')) })],
    ['a picture of another kind', picture({ mediaType: 'image/svg+xml' })],
    ['a picture over the limit of pixels', picture({ width: 2001 })],
    ['a picture over 16 MiB', picture({ bytes: new Uint8Array(16 * 1024 * 1024 + 1) })],
    ['a picture of texts', picture({ bytes: 'data:' })],
    ['a name as long as no file', report({ identity: { name: 'x'.repeat(0x8000) } })],
    ['a field beside the others', { type: 'alive', proof: true }],
    ['a prototype', JSON.parse('{"type":"alive","__proto__":{"rss":1}}')],
  ])('%s is refused', (_, said) => {
    expect(deviceMessageOf(said)).toBeNull();
  });

  it('is refused without being gone through when it is large', () => {
    const lists = [
      { type: 'readers', readers: new Array(4_000_000_000) },
      report({ checks: Array.from({ length: 1_000_000 }, () => ({})) }),
      Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, i])),
    ];
    const begin = performance.now();
    expect(lists.map(deviceMessageOf)).toEqual([null, null, null]);
    // Seconds where each thing that is wrong in them is noted.
    expect(performance.now() - begin).toBeLessThan(500);
  });

  it('throws nothing, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything({ withTypedArray: true, withSparseArray: true }), (said) => {
        expect(deviceMessageOf(said)).toBeNull();
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
});

describe('a message of ours with one thing changed in it', () => {
  /** Every place in a message, as the way to it. */
  function* places(value: unknown, way: readonly string[] = []): Generator<readonly string[]> {
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
    for (const [key, inner] of Object.entries(value)) {
      yield [...way, key];
      yield* places(inner, [...way, key]);
    }
  }

  function changed(message: DeviceMessage, way: readonly string[], by: unknown): unknown {
    const copy = structuredClone(message) as unknown as Record<string, unknown>;
    const [last = '', ...before] = [...way].reverse();
    const holder = before.reverse().reduce((at, key) => at[key] as Record<string, unknown>, copy);
    if (by === REMOVED) delete holder[last];
    else holder[last] = by;
    return copy;
  }

  const REMOVED = Symbol('removed');
  const junk = fc.oneof(
    ...[fc.constant(REMOVED), fc.string(), fc.double(), fc.bigInt(), fc.boolean(), fc.object()],
    fc.constantFrom(null, undefined, [], {}, new Map(), new Date(), -1, 2 ** 60, '__proto__'),
  );
  const mutants = fc
    .constantFrom(...all.filter((message) => message !== LARGE))
    .chain((message) => fc.tuple(fc.constant(message), fc.constantFrom(...places(message)), junk));

  it('is taken as it is, or refused: nothing is thrown, nothing put right', () => {
    let refused = 0;
    fc.assert(
      fc.property(mutants, ([message, way, by]) => {
        const said = changed(message, way, by);
        const taken = deviceMessageOf(said);
        if (taken === null) refused += 1;
        else expect(taken).toEqual(said);
      }),
      { numRuns: 5000, seed: 4 },
    );
    expect(refused).toBeGreaterThan(4000);
  });
});

describe('the look at a message', () => {
  it('costs a report with a photo of 300 KB well under 5 ms', () => {
    deviceMessageOf(LARGE);
    const begin = performance.now();
    for (let look = 0; look < 200; look++) deviceMessageOf(LARGE);
    // 0.02 ms where nothing else runs.
    expect((performance.now() - begin) / 200).toBeLessThan(1);
  });
});
