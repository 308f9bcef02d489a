import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateKey } from '../../../fixtures/virtual/phones/curve-key.ts';
import { deviceEngagement } from '../../../fixtures/virtual/phones/engagement.ts';
import { hexConstant, toHex } from '../../bytes/hex.ts';
import { type Encodable, encodeCbor, encodedCbor, RawCbor } from '../../cbor/encode.ts';
import { curves } from '../../crypto/curves.ts';
import { parseDeviceEngagement } from './device-engagement.ts';
import {
  APPLE_DEVICE_ENGAGEMENT,
  engagementIn,
  RECORDINGS,
  selectOf,
} from './wallet-messages.fixture.ts';

type Entries = [number | string, Encodable][];

const KEY = new Map<number, Encodable>([
  [1, 2],
  [-1, 1],
  [-2, new Uint8Array(32).fill(1)],
  [-3, new Uint8Array(32).fill(2)],
]);
const KEY_BYTES = encodedCbor(encodeCbor(KEY));

/** A DeviceEngagement with these entries beside, or in place of, its first two. */
function engagement(...entries: Entries): Uint8Array {
  const sound: Entries = [
    [0, '1.0'],
    [1, [1, KEY_BYTES]],
  ];
  return encodeCbor(new Map([...sound, ...entries]));
}

const parse = (...entries: Entries) => parseDeviceEngagement(engagement(...entries));
const nfc = (most: Encodable, response: Encodable): Encodable => [
  1,
  1,
  new Map([
    [0, most],
    [1, response],
  ]),
];
const methodsOf = (...methods: Encodable[]) => {
  const found = parse([2, methods]);
  return found.ok ? found.value.methods : found.failure.kind;
};

describe('a DeviceEngagement', () => {
  it.each(RECORDINGS)('of $wallet, as recorded, has its key, and stays whole', (recording) => {
    const raw = hexConstant(engagementIn(selectOf(recording)));
    const found = parseDeviceEngagement(raw);
    if (!found.ok) throw new Error(found.failure.at ?? '');
    const { point, curve } = found.value.eDeviceKey;
    const [x, y] = [point.slice(1, 33), point.slice(33)].map(toHex);
    expect(toHex(raw)).toContain(`215820${x}225820${y}`);
    expect([curve, found.value.raw === raw, found.value.methods]).toEqual(['P-256', true, []]);
  });

  it('of a later edition keeps the keys that we do not know', () => {
    const raw = hexConstant(APPLE_DEVICE_ENGAGEMENT);
    const found = parseDeviceEngagement(raw);
    expect(found.ok && toHex(found.value.raw)).toMatch(/058006A203F504F5$/);
  });

  it.each(curves)('may have a key on %s', (curve) => {
    const found = parseDeviceEngagement(deviceEngagement(generateKey(curve), '1.0'));
    expect(found.ok && found.value.eDeviceKey.curve).toBe(curve);
  });

  it('takes every minor version, and unknown keys of either sign', () => {
    expect([parse([0, '1.1']), parse([0, '1.12'])].map(({ ok }) => ok)).toEqual([true, true]);
    expect(parse([9, 'reserved'], [-1, [1]], [3, new Map()]).ok).toBe(true);
  });

  it.each<[string, Entries, string]>([
    ['another major version', [[0, '2.0']], 'DeviceEngagement.version'],
    ['a version with words behind it', [[0, '1.0 or so']], 'DeviceEngagement.version'],
    ['a version that is a number', [[0, 1]], 'DeviceEngagement.version'],
    ['another cipher suite', [[1, [2, KEY_BYTES]]], 'DeviceEngagement.security[0]'],
    ['its key without tag 24', [[1, [1, KEY]]], 'DeviceEngagement.security[1]'],
    ['its key bare in a string', [[1, [1, encodeCbor(KEY)]]], 'DeviceEngagement.security[1]'],
    ['one part too many', [[1, [1, KEY_BYTES, 0]]], 'DeviceEngagement.security'],
    ['methods that are no list', [[2, {}]], 'DeviceEngagement.methods'],
    ['seventeen methods', [[2, Array(17).fill(nfc(255, 256))]], 'DeviceEngagement.methods'],
  ])('with %s is malformed, and said where', (_, entries, at) => {
    expect(parse(...entries)).toEqual({
      ok: false,
      failure: { kind: 'malformed-data', check: null, triesLeft: null, at },
    });
  });

  it('without its key, or with more behind it, is malformed', () => {
    const noKey = encodeCbor(new Map([[0, '1.0']]));
    const more = encodeCbor([new RawCbor(engagement()), 0]).slice(1);
    expect([noKey, more, new Uint8Array(0)].map((raw) => parseDeviceEngagement(raw).ok)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('the ways of a QR code', () => {
  it('are those that are known, in their order', () => {
    const ble: Encodable = [
      2,
      1,
      new Map<number, Encodable>([
        [0, false],
        [1, true],
      ]),
    ];
    const wifi: Encodable = [3, 1, new Map<number, Encodable>([[0, 'phrase']])];
    expect(methodsOf(wifi, ble, nfc(255, 65_536))).toEqual([
      { kind: 'ble' },
      { kind: 'nfc', maxCommand: 255, maxResponse: 65_536 },
    ]);
  });

  it.each<[string, Encodable]>([
    ['another version of a known one', [1, 2, new Map([[0, 1]])]],
    ['an unknown one with options of its own form', [9, 1, { name: 'later' }]],
    ['an unknown one without a map', [9, 1, []]],
  ])('leave %s out, and are no less for it', (_, method) => {
    expect(methodsOf(method, nfc(300, 300))).toEqual([
      { kind: 'nfc', maxCommand: 300, maxResponse: 300 },
    ]);
  });

  it.each<[string, Encodable]>([
    ['a command length under 255', nfc(254, 256)],
    ['a command length over 65,535', nfc(65_536, 256)],
    ['a response length under 256', nfc(255, 255)],
    ['a response length over 65,536', nfc(255, 65_537)],
    ['a length that is a text', nfc('255', 256)],
    ['a length that is missing', [1, 1, new Map([[0, 255]])]],
    ['options that are no map', [1, 1, [255, 256]]],
    ['no options', [1, 1]],
    ['a type that is a text', ['1', 1, new Map()]],
  ])('of NFC are malformed with %s', (_, method) => {
    expect(methodsOf(method)).toBe('malformed-data');
  });
});

describe('changed bytes of a DeviceEngagement', () => {
  it('are a DeviceEngagement or malformed, never a throw', () => {
    const sound = engagement([2, [nfc(255, 256)]], [6, new Map([[3, true]])]);
    const place = fc.tuple(fc.nat(sound.length - 1), fc.nat(255), fc.nat(sound.length));
    fc.assert(
      fc.property(place, ([at, byte, end]) => {
        const changed = sound.slice(0, end);
        if (at < end) changed[at] = byte;
        const found = parseDeviceEngagement(changed);
        expect(found.ok ? found.value.raw : found.failure.kind).toBe(
          found.ok ? changed : 'malformed-data',
        );
      }),
      { numRuns: 1000 },
    );
  });
});
