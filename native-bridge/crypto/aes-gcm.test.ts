import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { open, seal } from './aes-gcm.ts';
import { hex } from './both-roads.fixture.ts';

const key = new Uint8Array(32);
const iv = new Uint8Array(12);
const plain = fc.uint8Array({ maxLength: 300 });

describe('a sealed text', () => {
  it('is that of the published cases of AES-256-GCM (numbers 13 and 14)', () => {
    expect([new Uint8Array(0), new Uint8Array(16)].map((text) => hex(seal(key, iv, text)))).toEqual(
      [
        '530f8afbc74536b9a963b4f1c4cb738b',
        'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
      ],
    );
  });

  it('opens to what was sealed, as a plain byte array', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const opened = open(key, iv, seal(key, iv, text));
        expect([hex(opened), opened?.constructor.name]).toEqual([hex(text), 'Uint8Array']);
      }),
    );
  });

  it('does not open with any byte changed', () => {
    fc.assert(
      fc.property(plain, fc.nat(), fc.integer({ min: 1, max: 255 }), (text, place, change) => {
        const sealed = seal(key, iv, text);
        const at = place % sealed.length;
        sealed[at] = (sealed[at] ?? 0) ^ change;
        expect(open(key, iv, sealed)).toBeNull();
      }),
    );
  });

  it('does not open when it is cut, down to nothing', () => {
    const sealed = seal(key, iv, new Uint8Array(20));
    const cuts = Array.from(sealed, (_, end) => open(key, iv, sealed.subarray(0, end)));
    expect(cuts).toEqual(Array(sealed.length).fill(null));
  });

  it('does not open under another key or at another count', () => {
    const sealed = seal(key, iv, new Uint8Array(20));
    const other = (length: number) => new Uint8Array(length).fill(1);
    expect([open(other(32), iv, sealed), open(key, other(12), sealed)]).toEqual([null, null]);
  });
});
