import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURVES, type Curve, curves } from '../../pipeline/crypto/curves.ts';
import { hex } from './both-roads.fixture.ts';
import { encodePkcs8, encodeSpki, readPkcs8 } from './key-der.ts';
import { hasNative } from './road-choice.ts';

const native = curves.filter(hasNative);

/** A pair as node:crypto itself writes it. */
function pairOf(curve: Curve): { spki: Buffer; pkcs8: Buffer } {
  const pair =
    CURVES[curve].kind === 'weierstrass'
      ? generateKeyPairSync('ec', { namedCurve: curve })
      : generateKeyPairSync(curve.toLowerCase() as 'x25519');
  return {
    spki: pair.publicKey.export({ type: 'spki', format: 'der' }),
    pkcs8: pair.privateKey.export({ type: 'pkcs8', format: 'der' }),
  };
}

const pointLength = (curve: Curve) =>
  CURVES[curve].kind === 'weierstrass' ? 1 + 2 * CURVES[curve].bytes : CURVES[curve].bytes;

describe('a public key in DER', () => {
  it.each(native)('is, on %s, what node:crypto writes for the same point', (curve) => {
    const { spki } = pairOf(curve);
    expect(hex(encodeSpki(curve, spki.subarray(-pointLength(curve))))).toBe(hex(spki));
  });
});

describe('a private key in DER', () => {
  it.each(native)('of %s is read from what node:crypto writes', (curve) => {
    const { spki, pkcs8 } = pairOf(curve);
    const read = readPkcs8(pkcs8);
    const again = encodePkcs8(curve, read?.secret ?? new Uint8Array(0));
    const key = createPublicKey({ key: toPem(again), format: 'pem' });
    expect([read?.curve, hex(key.export({ type: 'spki', format: 'der' }))]).toEqual([
      curve,
      hex(spki),
    ]);
  });

  it('is read back from our own form', () => {
    const read = curves.map((curve) => {
      const secret = new Uint8Array(CURVES[curve].bytes).fill(7);
      return readPkcs8(encodePkcs8(curve, secret));
    });
    const expected = curves.map((curve) => {
      return { curve, secret: new Uint8Array(CURVES[curve].bytes).fill(7) };
    });
    expect(read).toEqual(expected);
  });

  it('is none when it is of RSA, of a curve that we do not know, or too short or long', () => {
    const der = { type: 'pkcs8', format: 'der' } as const;
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(der);
    const other = generateKeyPairSync('ec', { namedCurve: 'P-224' }).privateKey.export(der);
    const lengths = [31, 33].map((length) => encodePkcs8('P-256', new Uint8Array(length)));
    expect([rsa, other, ...lengths].map(readPkcs8)).toEqual(Array(4).fill(null));
  });

  it('is none when it is cut anywhere, and whatever byte is changed it is a value', () => {
    const whole = curves.map((curve) => encodePkcs8(curve, new Uint8Array(CURVES[curve].bytes)));
    const cuts = whole.flatMap((der) => Array.from(der, (_, end) => der.subarray(0, end)));
    expect(cuts.filter((cut) => readPkcs8(cut) !== null)).toEqual([]);
    const keys = fc.constantFrom(...whole);
    fc.assert(
      fc.property(keys, fc.nat(), fc.integer({ min: 1, max: 255 }), (der, place, change) => {
        const changed = new Uint8Array(der);
        const at = place % der.length;
        changed[at] = (der[at] ?? 0) ^ change;
        const read = readPkcs8(changed);
        expect(read === null || read.secret.length === CURVES[read.curve].bytes).toBe(true);
      }),
    );
  });

  it('is none for bytes of chance', () => {
    fc.assert(fc.property(fc.uint8Array(), (junk) => readPkcs8(junk) === null));
  });
});

function toPem(der: Uint8Array): string {
  const lines = Buffer.from(der).toString('base64');
  return `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`;
}
