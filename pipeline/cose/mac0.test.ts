import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, map, raw, tagged } from '../../fixtures/virtual/phones/cbor-writer.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { concat } from '../bytes/concat.ts';
import { hexConstant } from '../bytes/hex.ts';
import { fromBytes } from '../cbor/shape.ts';
import { coseMac0, faultOfMac0 } from './mac0.ts';

const context = nodeContext();
const KEY = new Uint8Array(32).fill(0x31);
const DETACHED = new Uint8Array(50).fill(0x5a);
const NOTHING = new Uint8Array(0);
const HMAC_256 = hexConstant('A1 01 05');

/** COSE_Mac0 by node:crypto, its tag over the four parts of RFC 9052, 6.3. */
function mac(header = HMAC_256, key = KEY, content = DETACHED): Uint8Array {
  const structure = encode(['MAC0', header, NOTHING, content]);
  const tag = new Uint8Array(createHmac('sha256', key).update(structure).digest());
  return encode([header, map([]), null, tag]);
}

function fault(bytes: Uint8Array) {
  const found = fromBytes(bytes, coseMac0, 'message');
  return found.ok ? faultOfMac0(context, found.value, KEY, DETACHED) : 'none';
}

describe('a COSE_Mac0', () => {
  it('holds under its key for what it was made over, with its tag or without', () => {
    expect([fault(mac()), fault(tagged(17, raw(mac())).encoded)]).toEqual([null, null]);
  });

  it('holds with a protected header in heads longer than needed', () => {
    expect(fault(mac(hexConstant('A1 1801 05')))).toBeNull();
  });

  it.each<[string, Uint8Array, string]>([
    ['another key', mac(HMAC_256, KEY.slice(1)), 'device-mac-invalid'],
    ['another content', mac(HMAC_256, KEY, DETACHED.slice(1)), 'device-mac-invalid'],
    ['the algorithm HMAC 256/64', mac(hexConstant('A1 01 04')), 'algorithm-not-allowed'],
    ['the algorithm HMAC 384', mac(hexConstant('A1 01 06')), 'algorithm-not-allowed'],
    ['a signature’s algorithm', mac(hexConstant('A1 01 26')), 'algorithm-not-allowed'],
    ['no algorithm', mac(NOTHING), 'algorithm-not-allowed'],
    ['the tag of a signature', tagged(18, raw(mac())).encoded, 'none'],
  ])('does not hold with %s', (_, message, why) => {
    expect(fault(message)).toBe(why);
  });

  it('needs the whole tag: no beginning of it, and not one byte more', () => {
    const found = fromBytes(mac(), coseMac0, 'message');
    if (!found.ok) throw new Error(found.failure);
    const { tag } = found.value;
    const tags = [tag.slice(0, 8), tag.slice(0, 31), concat(tag, Uint8Array.of(0)), NOTHING];
    expect(tags.map((one) => fault(encode([HMAC_256, map([]), null, one])))).toEqual(
      tags.map(() => 'device-mac-invalid'),
    );
  });

  it('never holds with a changed byte', () => {
    const sound = mac();
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
        const changed = sound.slice();
        changed[at] = (changed[at] ?? 0) ^ bits;
        expect(fault(changed)).not.toBeNull();
      }),
    );
  });
});
