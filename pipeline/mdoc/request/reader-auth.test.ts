import { generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bytesOf, itemsOf, parseCbor } from '../../../fixtures/virtual/phones/cbor-parser.ts';
import { embedded, encode, raw } from '../../../fixtures/virtual/phones/cbor-writer.ts';
import { generateKey, signingAlgorithm } from '../../../fixtures/virtual/phones/curve-key.ts';
import { nodeContext } from '../../../native-bridge/crypto/node-context.ts';
import { hexConstant, toHex } from '../../bytes/hex.ts';
import { encodeCbor, encodedCbor, RawCbor } from '../../cbor/encode.ts';
import { type Curve, curves } from '../../crypto/curves.ts';
import { type ReaderIdentity, readerAuth, readerAuthenticationBytes } from './reader-auth.ts';

const context = nodeContext();
const TRANSCRIPT = encodeCbor([1, 2, null]);
const ITEMS = encodedCbor(hexConstant('A0'));
const CERTIFICATES = [Uint8Array.of(1), Uint8Array.of(2)];

function identityOf(curve: Curve, key: KeyObject, certificates = CERTIFICATES): ReaderIdentity {
  const privateKey = new Uint8Array(key.export({ format: 'der', type: 'pkcs8' }));
  return { curve, privateKey, certificates };
}

/** The four parts of a readerAuth, taken apart by code that is not ours. */
function partsOf(auth: RawCbor | null) {
  if (auth === null) throw new Error('not signed');
  const [header, unprotected, payload, signature] = itemsOf(parseCbor(auth.bytes));
  if (!header || !unprotected || !payload || !signature) throw new Error('not four parts');
  return { header: bytesOf(header), unprotected, payload, signature: bytesOf(signature) };
}

/** Whether node:crypto finds it good over ReaderAuthenticationBytes of this transcript and request. */
function isSigned(
  auth: RawCbor | null,
  key: KeyObject,
  transcript = TRANSCRIPT,
  items = ITEMS.bytes,
) {
  const { header, signature } = partsOf(auth);
  const content = embedded(['ReaderAuthentication', raw(transcript), raw(items)]).encoded;
  const structure = encode(['Signature1', header, new Uint8Array(0), content]);
  const { hash } = signingAlgorithm(key);
  return verify(hash, structure, { key, dsaEncoding: 'ieee-p1363' }, signature);
}

const signing = curves.filter((curve) => !curve.startsWith('X'));
const key = generateKey('P-256');
const sign = (transcript = TRANSCRIPT, items = ITEMS, certificates = CERTIFICATES) =>
  readerAuth(context, identityOf('P-256', key, certificates), transcript, items);

describe('readerAuth', () => {
  it.each(signing)('with a key on %s is good for node:crypto, in that session alone', (curve) => {
    const own = generateKey(curve);
    const auth = readerAuth(context, identityOf(curve, own), TRANSCRIPT, ITEMS);
    const otherItems = encodedCbor(hexConstant('A1 01 02')).bytes;
    expect([
      isSigned(auth, own),
      isSigned(auth, own, encodeCbor([1, 3, null])),
      isSigned(auth, own, TRANSCRIPT, otherItems),
    ]).toEqual([true, false, false]);
    expect(toHex(partsOf(auth).header)).toBe(
      toHex(encodeCbor(new Map([[1, signingAlgorithm(own).cose]]))),
    );
  });

  it('is untagged, its algorithm protected, its payload detached', () => {
    const { header, payload } = partsOf(sign());
    expect([toHex(header), toHex(payload.bytes)]).toEqual(['A10126', 'F6']);
  });

  it('has one certificate as bytes, several as a list with its own first', () => {
    const chains = [CERTIFICATES.slice(0, 1), CERTIFICATES].map((certificates) =>
      toHex(partsOf(sign(TRANSCRIPT, ITEMS, certificates)).unprotected.bytes),
    );
    expect(chains).toEqual(['A118214101', 'A11821824101 4102'.replace(' ', '')]);
  });

  it('is over the request’s bytes as they are sent', () => {
    const long = new RawCbor(hexConstant('DA00000018 41A0'));
    expect(toHex(readerAuthenticationBytes(TRANSCRIPT, long))).toContain('DA0000001841A0');
    expect(isSigned(sign(TRANSCRIPT, long), key, TRANSCRIPT, long.bytes)).toBe(true);
  });

  it.each<[string, ReaderIdentity]>([
    ['agrees and does not sign', identityOf('X25519', generateKey('X25519'))],
    ['is no key', { curve: 'P-256', privateKey: new Uint8Array(20), certificates: CERTIFICATES }],
    [
      'is of another kind',
      identityOf('P-256', generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey),
    ],
  ])('is not made with a key that %s', (_, identity) => {
    expect(readerAuth(context, identity, TRANSCRIPT, ITEMS)).toBeNull();
  });
});
