import { describe, expect, it } from 'vitest';
import { decodeResponse } from './response.ts';

describe('decodeResponse', () => {
  it.each([
    ['a status word alone', '6A82', { data: new Uint8Array(0), sw: 0x6a82 }],
    ['data before it', '0102FF9000', { data: Uint8Array.of(1, 2, 0xff), sw: 0x9000 }],
    ['data that look like one', '900063C7', { data: Uint8Array.of(0x90, 0), sw: 0x63c7 }],
  ])('splits off %s', (_what, hex, response) => {
    expect(decodeResponse(new Uint8Array(Buffer.from(hex, 'hex')))).toEqual(response);
  });

  it('finds no answer in none or one byte', () => {
    expect([decodeResponse(new Uint8Array(0)), decodeResponse(Uint8Array.of(0x90))]).toEqual([
      null,
      null,
    ]);
  });
});
