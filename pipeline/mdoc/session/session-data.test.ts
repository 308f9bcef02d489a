import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexConstant, toHex } from '../../bytes/hex.ts';
import { encodeCbor } from '../../cbor/encode.ts';
import { encodeSessionEstablishment, parseSessionData, TERMINATION } from './session-data.ts';

const DATA = Uint8Array.of(1, 2, 3);
const parse = (message: Parameters<typeof encodeCbor>[0]) => parseSessionData(encodeCbor(message));

describe('SessionEstablishment', () => {
  it('has the key in tag 24, then the data', () => {
    const bytes = encodeSessionEstablishment(hexConstant('A0'), DATA);
    expect(toHex(bytes)).toBe(
      toHex(hexConstant('A2 6A 655265616465724B6579 D81841A0 64 64617461 43 010203')),
    );
  });
});

describe('the end that a reader says', () => {
  it('is status 20, byte for byte as the standard has it', () => {
    expect(toHex(TERMINATION)).toBe('A16673746174757314');
  });
});

describe('SessionData', () => {
  it('has data, a status, or both', () => {
    const messages = [{ data: DATA }, { status: 20 }, { status: 20, data: DATA, later: 1 }];
    expect(messages.map(parse)).toEqual(
      [
        { data: DATA, status: null },
        { data: null, status: 20 },
        { data: DATA, status: 20 },
      ].map((value) => ({ ok: true, value })),
    );
  });

  it.each<[string, Uint8Array, string]>([
    ['neither', encodeCbor({}), 'SessionData'],
    ['data that are null', encodeCbor({ data: null, status: 20 }), 'SessionData.data'],
    ['data that are a text', encodeCbor({ data: 'x' }), 'SessionData.data'],
    ['a negative status', encodeCbor({ status: -1 }), 'SessionData.status'],
    ['a status that is a text', encodeCbor({ status: '20' }), 'SessionData.status'],
    [
      'its data twice',
      hexConstant('A2 6464617461 41AA 6464617461 41BB'),
      'SessionData: duplicate-key',
    ],
    ['bytes behind it', hexConstant('A16673746174757314 00'), 'SessionData: trailing-bytes'],
    ['no map', encodeCbor([DATA, 20]), 'SessionData'],
    ['no bytes', new Uint8Array(0), 'SessionData: truncated'],
  ])('with %s is refused, and its bytes are not repeated', (_, message, at) => {
    expect(parseSessionData(message)).toEqual({ ok: false, failure: at });
  });

  it('with any byte changed or cut has one of the two, or is refused', () => {
    const sound = encodeCbor({ data: new Uint8Array(40).fill(7), status: 20 });
    const place = fc.tuple(fc.nat(sound.length - 1), fc.nat(255), fc.nat(sound.length));
    fc.assert(
      fc.property(place, ([at, byte, end]) => {
        const changed = sound.slice(0, end);
        if (at < end) changed[at] = byte;
        const found = parseSessionData(changed);
        if (found.ok) expect([found.value.data, found.value.status]).not.toEqual([null, null]);
        else expect(found.failure).toMatch(/^SessionData/);
      }),
      { numRuns: 500 },
    );
  });
});
