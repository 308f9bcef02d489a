import { createPublicKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateKey, coseKey as keyOfPhone } from '../../fixtures/virtual/phones/curve-key.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { toHex } from '../bytes/hex.ts';
import { type Encodable, encodeCbor } from '../cbor/encode.ts';
import { fromBytes } from '../cbor/shape.ts';
import { CURVES, curves } from '../crypto/curves.ts';
import { coseKey, encodeCoseKey } from './cose-key.ts';

const read = (bytes: Uint8Array) => fromBytes(bytes, coseKey, 'key');
const keyOf = (...entries: [number | string, Encodable][]) => encodeCbor(new Map(entries));
const filled = (length: number, byte: number) => new Uint8Array(length).fill(byte);
const X = filled(32, 0x11);
const Y = filled(32, 0x22);

describe('a COSE_Key', () => {
  it.each(curves)('on %s is read and written as the platform has it', (curve) => {
    const key = generateKey(curve);
    const { encoded } = keyOfPhone(key);
    const found = read(encoded);
    if (!found.ok) throw new Error(found.failure);
    const { point } = found.value;
    // What ends a SubjectPublicKeyInfo: the bare key, or the uncompressed point.
    const info = createPublicKey(key).export({ format: 'der', type: 'spki' });
    expect([found.value.curve, toHex(point)]).toEqual([curve, toHex(info.subarray(-point.length))]);
    const { bytes, kind } = CURVES[curve];
    expect(point.length).toBe(kind === 'weierstrass' ? 1 + 2 * bytes : bytes);
    expect(toHex(encodeCoseKey(found.value))).toBe(toHex(encoded));
  });

  it('is written in the order of its labels, with the shortest heads', () => {
    const point = Uint8Array.of(0x04, ...X, ...Y);
    expect(toHex(encodeCoseKey({ curve: 'P-256', point }))).toBe(
      `A40102200121 5820${toHex(X)}22 5820${toHex(Y)}`.replaceAll(' ', ''),
    );
    expect(toHex(encodeCoseKey({ curve: 'X448', point: filled(56, 1) }))).toBe(
      `A3010120052158 38${'01'.repeat(56)}`.replaceAll(' ', ''),
    );
  });

  it.each(['P-256', 'P-521', 'brainpoolP320r1'] as const)(
    'on %s may have the sign alone for its y, and is the same key',
    (curve) => {
      const key = nodeContext().makeKey(curve);
      const peer = nodeContext().makeKey(curve);
      if (key === null || peer === null) throw new Error('no key');
      const { bytes, cose } = CURVES[curve];
      const { point } = key.publicKey;
      const odd = ((point.at(-1) ?? 0) & 1) === 1;
      const found = read(keyOf([1, 2], [-1, cose], [-2, point.slice(1, 1 + bytes)], [-3, odd]));
      if (!found.ok) throw new Error(found.failure);
      expect(found.value.point[0]).toBe(odd ? 0x03 : 0x02);
      expect(peer.agree(found.value)).toEqual(peer.agree(key.publicKey));
    },
  );

  it('may hold more than the public half that is looked at', () => {
    const found = read(keyOf([1, 2], [-1, 1], [-2, X], [-3, Y], [3, -7], [2, X], ['own', true]));
    expect(found).toMatchObject({ ok: true, value: { curve: 'P-256' } });
  });

  it.each<[string, Uint8Array]>([
    ['a curve that is not in the suite (secp256k1)', keyOf([1, 2], [-1, 8], [-2, X], [-3, Y])],
    ['another key type than its curve’s', keyOf([1, 1], [-1, 1], [-2, X], [-3, Y])],
    ['a Weierstrass type for X25519', keyOf([1, 2], [-1, 4], [-2, X], [-3, Y])],
    ['a symmetric type', keyOf([1, 4], [-1, 1], [-2, X], [-3, Y])],
    ['a short x', keyOf([1, 2], [-1, 1], [-2, filled(31, 1)], [-3, Y])],
    [
      'a longer x, though it begins with zero',
      keyOf([1, 2], [-1, 1], [-2, filled(33, 0)], [-3, Y]),
    ],
    ['a y of another length', keyOf([1, 2], [-1, 1], [-2, X], [-3, filled(31, 1)])],
    ['no y on a Weierstrass curve', keyOf([1, 2], [-1, 1], [-2, X])],
    ['no x', keyOf([1, 2], [-1, 1], [-3, Y])],
    ['no curve', keyOf([1, 2], [-2, X], [-3, Y])],
    ['labels that are texts', keyOf(['1', 2], ['-1', 1], ['-2', X], ['-3', Y])],
    ['a y that is a number', keyOf([1, 2], [-1, 1], [-2, X], [-3, 1])],
    ['no map', encodeCbor([1, 2])],
  ])('with %s is none', (_, bytes) => {
    expect(read(bytes).ok).toBe(false);
  });

  it('with any byte changed or cut is a key or none, never a throw', () => {
    const sound = keyOf([1, 2], [-1, 1], [-2, X], [-3, Y]);
    const place = fc.tuple(fc.nat(sound.length - 1), fc.nat(255), fc.nat(sound.length));
    fc.assert(
      fc.property(place, ([at, byte, end]) => {
        const changed = sound.slice(0, end);
        if (at < end) changed[at] = byte;
        const found = read(changed);
        expect(found.ok ? found.value.point.length : 33).toBeGreaterThanOrEqual(32);
      }),
    );
  });
});
