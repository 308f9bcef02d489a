import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../bytes/hex.ts';
import { encodeNdefMessage, parseNdefMessage } from './ndef-message.ts';

const bytes = (hex: string) => fromHex(hex) ?? new Uint8Array(0);
const parse = (hex: string) => parseNdefMessage(bytes(hex));

const anyRecord = fc.record({
  tnf: fc.constantFrom(0, 1, 2, 3, 4, 5),
  type: fc.uint8Array({ maxLength: 255 }),
  id: fc.uint8Array({ maxLength: 255 }),
  payload: fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.constantFrom(...[255, 256, 1_500].map(zeros)),
  ),
});

function zeros(length: number): Uint8Array {
  return new Uint8Array(length);
}

describe('an NDEF message', () => {
  it('comes back as it was written, records long and short, with and without id', () => {
    const anyMessage = fc.array(anyRecord, { minLength: 1, maxLength: 32 });
    fc.assert(
      fc.property(anyMessage, (records) => {
        const parsed = parseNdefMessage(encodeNdefMessage(records));
        expect(parsed).toEqual({ ok: true, value: records });
      }),
    );
  });

  it('is written with begin and end marks, short where it can be', () => {
    const record = { tnf: 1, type: bytes('5473'), id: zeros(0), payload: bytes('01') } as const;
    const withId = { ...record, id: bytes('30') };
    expect(toHex(encodeNdefMessage([record, withId]))).toBe('9102015473015902010154733001');
    expect(toHex(encodeNdefMessage([{ ...record, payload: zeros(256) }])).slice(0, 16)).toBe(
      'C102000001005473',
    );
    expect(encodeNdefMessage([])).toEqual(zeros(0));
  });

  it('may spell a short length in four bytes, and an absent id as one of no length', () => {
    const record = { tnf: 1, type: bytes('5473'), id: zeros(0), payload: bytes('01') };
    const expected = { ok: true, value: [record] };
    expect([parse('C10200000001547301'), parse('D9020100547301')]).toEqual([expected, expected]);
  });
});

describe('what is no NDEF message', () => {
  it.each([
    ['no byte at all', '', 'empty'],
    ['a first record without the begin mark', '5102015473AA', 'begin-or-end-mark'],
    ['a last record without the end mark', '9102015473AA', 'begin-or-end-mark'],
    ['a second begin', '9102015473AAD102015473AA', 'begin-or-end-mark'],
    ['an end before the last record', 'D102015473AA5102015473AA', 'begin-or-end-mark'],
    ['bytes behind the last record', 'D102015473AA00', 'begin-or-end-mark'],
    ['a chunk', 'B102015473AA5602010000', 'chunked'],
    ['a record that goes on with the one before', 'D6000100', 'type-name-format'],
    ['a type name format of the future', 'D7000100', 'type-name-format'],
    ['a payload longer than the message', 'D102025473AA', 'truncated'],
    ['a payload of 4 GiB', 'C102FFFFFFFF5473AA', 'truncated'],
    ['a type longer than the message', 'D1FF015473AA', 'truncated'],
    ['an id longer than the message', 'D90201FF5473AA', 'truncated'],
    ['a header cut before its id length', 'D90000', 'truncated'],
    ['a header cut in its length', 'C1000000', 'truncated'],
  ])('%s', (_what, hex, fault) => {
    expect(parse(hex)).toEqual({ ok: false, failure: fault });
  });

  it('more records than anybody needs, more bytes than a tag can have', () => {
    const record = { tnf: 5, type: zeros(0), id: zeros(0), payload: zeros(0) } as const;
    const many = (count: number) => encodeNdefMessage(new Array(count).fill(record));
    const long = (length: number) => encodeNdefMessage([{ ...record, payload: zeros(length) }]);
    expect([
      parseNdefMessage(many(32)).ok,
      parseNdefMessage(many(33)),
      parseNdefMessage(long(65_535 - 6)).ok,
      parseNdefMessage(long(65_535 - 5)),
    ]).toEqual([
      true,
      { ok: false, failure: 'too-many-records' },
      true,
      { ok: false, failure: 'too-long' },
    ]);
  });
});

describe('bytes of no origin', () => {
  it('end in records that say the same when written again, or in a fault', () => {
    const byte = fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 0x91, 0x51, 0xd1, 0xd9, 0xc1));
    const anyBytes = fc.array(byte, { maxLength: 64 }).map((list) => Uint8Array.from(list));
    fc.assert(
      fc.property(anyBytes, (input) => {
        const parsed = parseNdefMessage(input);
        if (!parsed.ok) return;
        expect(parseNdefMessage(encodeNdefMessage(parsed.value))).toEqual(parsed);
      }),
      { numRuns: 5000 },
    );
  });
});
