import { type KeyObject, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedded, encode, map, raw, tagged } from '../../fixtures/virtual/phones/cbor-writer.ts';
import { type CoseParts, signParts } from '../../fixtures/virtual/phones/cose-message.ts';
import {
  generateKey,
  coseKey as keyOfPhone,
  signingAlgorithm,
} from '../../fixtures/virtual/phones/curve-key.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { concat } from '../bytes/concat.ts';
import { toHex } from '../bytes/hex.ts';
import { fromBytes } from '../cbor/shape.ts';
import { type Curve, curves } from '../crypto/curves.ts';
import { coseKey } from './cose-key.ts';
import { coseSign1, faultOfSign1, signatureStructure } from './sign1.ts';
import { algorithmOf } from './signature-algorithms.ts';

const context = nodeContext();
const PAYLOAD = new Uint8Array(40).fill(0x5a);
const NOTHING = new Uint8Array(0);

function pointOf(key: KeyObject) {
  const found = fromBytes(keyOfPhone(key).encoded, coseKey, 'key');
  if (!found.ok) throw new Error(found.failure);
  return found.value;
}

function parse(bytes: Uint8Array) {
  const found = fromBytes(bytes, coseSign1, 'message');
  if (!found.ok) throw new Error(found.failure);
  return found.value;
}

/** A message by node:crypto alone, with this algorithm said in its protected header. */
function signed(key: KeyObject, change: (parts: CoseParts) => CoseParts = (parts) => parts) {
  const parts = {
    protectedHeader: [[1, signingAlgorithm(key).cose]] as const,
    unprotectedHeader: [],
    payload: PAYLOAD,
    detached: false,
  };
  return signParts(key, change(parts)).encoded;
}

const signing = curves.filter((curve) => algorithmOf(curve) !== undefined);
const key = generateKey('P-256');
const point = pointOf(key);
const fault = (bytes: Uint8Array, over = PAYLOAD) =>
  faultOfSign1(context, parse(bytes), point, over);

describe('a COSE_Sign1', () => {
  it.each(signing)('on %s holds for its payload and for no other', (curve: Curve) => {
    const own = generateKey(curve);
    const message = parse(signed(own));
    const other = PAYLOAD.slice(1);
    expect(
      [PAYLOAD, other].map((over) => faultOfSign1(context, message, pointOf(own), over)),
    ).toEqual([null, 'signature-invalid']);
    expect(faultOfSign1(context, message, pointOf(generateKey(curve)), PAYLOAD)).toBe(
      'signature-invalid',
    );
  });

  it('is signed over the four parts of RFC 9052, protected header and payload as they are', () => {
    const structure = signatureStructure(Uint8Array.of(0xa1, 0x18, 0x01, 0x26), PAYLOAD);
    expect(toHex(structure)).toBe(
      `846A5369676E61747572653144A118012640 5828${'5A'.repeat(40)}`.replace(' ', ''),
    );
  });

  it('holds with a protected header in heads longer than needed: its bytes are what was signed', () => {
    const header = Uint8Array.of(0xa1, 0x18, 0x01, 0x38, 0x06);
    const structure = encode(['Signature1', header, NOTHING, PAYLOAD]);
    const signature = new Uint8Array(sign('sha256', structure, { key, dsaEncoding: 'ieee-p1363' }));
    expect(fault(encode([header, map([]), PAYLOAD, signature]))).toBeNull();
    const shortest = Uint8Array.of(0xa1, 0x01, 0x26);
    expect(fault(encode([shortest, map([]), PAYLOAD, signature]))).toBe('signature-invalid');
  });

  it('takes its algorithm from the protected header alone', () => {
    const unprotected = signed(key, (parts) => ({
      ...parts,
      protectedHeader: [],
      unprotectedHeader: parts.protectedHeader,
    }));
    expect(fault(unprotected)).toBe('algorithm-not-allowed');
  });

  it.each([-35, -36, -8, -257, 5])(
    'with algorithm %i for a P-256 key is not looked at',
    (algorithm) => {
      const message = signed(key, (parts) => ({ ...parts, protectedHeader: [[1, algorithm]] }));
      expect(fault(message)).toBe('algorithm-not-allowed');
    },
  );

  it('does not hold with a DER signature, a longer or a shorter one', () => {
    const { protected: headers, signature } = parse(signed(key));
    const structure = encode(['Signature1', headers.bytes, NOTHING, PAYLOAD]);
    const others = [
      new Uint8Array(sign('sha256', structure, key)),
      concat(signature, Uint8Array.of(0)),
      signature.slice(0, 63),
      new Uint8Array(64),
      NOTHING,
    ];
    const faults = others.map((one) => fault(encode([headers.bytes, map([]), PAYLOAD, one])));
    expect(faults).toEqual(others.map(() => 'signature-invalid'));
  });

  it('is taken with its tag and without, its payload inside or detached', () => {
    const plain = signed(key);
    const inTag = tagged(18, raw(plain)).encoded;
    const detached = parse(signed(key, (parts) => ({ ...parts, detached: true })));
    expect([parse(inTag), detached.payload]).toEqual([parse(plain), null]);
    expect(faultOfSign1(context, detached, point, PAYLOAD)).toBeNull();
  });

  it('has its certificates from either header, those that are signed before the others', () => {
    const [inner, outer] = [Uint8Array.of(1), Uint8Array.of(2)];
    const chains = [
      signed(key, (parts) => ({ ...parts, unprotectedHeader: [[33, outer]] })),
      signed(key, (parts) => ({
        ...parts,
        protectedHeader: [...parts.protectedHeader, [33, inner]],
        unprotectedHeader: [[33, outer]],
      })),
      signed(key),
    ];
    expect(chains.map((message) => parse(message).x5chain)).toEqual([[outer], [inner], null]);
  });

  it.each<[string, Uint8Array]>([
    ['three parts', encode([NOTHING, map([]), PAYLOAD])],
    ['five parts', encode([NOTHING, map([]), PAYLOAD, NOTHING, NOTHING])],
    ['a payload that is a text', encode([NOTHING, map([]), 'text', NOTHING])],
    ['a signature that is none', encode([NOTHING, map([]), PAYLOAD, null])],
    ['the tag of a MAC', tagged(17, raw(signed(key))).encoded],
    ['its payload in a tag of its own', encode([NOTHING, map([]), embedded(1), NOTHING])],
  ])('is none with %s', (_, bytes) => {
    expect(fromBytes(bytes, coseSign1, 'message').ok).toBe(false);
  });

  it('never holds with a changed byte', () => {
    const sound = signed(key);
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
        const changed = sound.slice();
        changed[at] = (changed[at] ?? 0) ^ bits;
        const found = fromBytes(changed, coseSign1, 'message');
        if (!found.ok) return;
        const over = found.value.payload ?? NOTHING;
        expect(faultOfSign1(context, found.value, point, over)).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
