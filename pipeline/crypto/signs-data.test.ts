import { createHash, generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { signBlock, signSha256 } from '../../fixtures/virtual/cards/rsa.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { readTlv } from '../tlv/tlv.ts';
import { paddedBlock, signsData } from './pkcs1.ts';

/** The block as it must be, where there is room for it. */
function padded(info: Uint8Array, length: number): Uint8Array {
  return paddedBlock(info, length) ?? new Uint8Array(0);
}

const context = nodeContext();
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = rsaKeyOf(publicKey);
const MESSAGE = Buffer.from('見本　花子');

function rsaKeyOf(publicKey: KeyObject) {
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
  const decode = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
  return { modulus: decode(n), exponent: decode(e) };
}

function toBytes(value: bigint, length: number): Uint8Array {
  return new Uint8Array(Buffer.from(value.toString(16).padStart(2 * length, '0'), 'hex'));
}

const toNumber = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);

describe('signsData', () => {
  it('takes the signature of a public certification authority over its own certificate', () => {
    const file = new URL('../../fixtures/corpora/card/jpki-signca03.cer', import.meta.url);
    const certificate = new Uint8Array(readFileSync(file));
    const parts = certificateParts(certificate);
    const root = rsaKeyOf(new X509Certificate(certificate).publicKey);
    const altered = parts.signed.map((byte, i) => (i === 40 ? byte ^ 1 : byte));
    const answers = [parts.signed, altered].map((data) =>
      signsData(context, root, parts.signature, data),
    );
    expect(answers).toEqual([true, false]);
  });

  it('refuses other data, another key and any changed byte of the signature', () => {
    const signature = new Uint8Array(signSha256(privateKey, MESSAGE));
    const other = rsaKeyOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey);
    const changed = [0, 1, 100, 254, 255].map((at) =>
      signature.map((byte, i) => (i === at ? byte ^ 0x01 : byte)),
    );
    const answers = [
      signsData(context, key, signature, MESSAGE),
      signsData(context, key, signature, Buffer.from('見本　花于')),
      signsData(context, other, signature, MESSAGE),
      ...changed.map((bytes) => signsData(context, key, bytes, MESSAGE)),
    ];
    expect(answers).toEqual([true, ...new Array(7).fill(false)]);
  });

  it('refuses a signature that was made with another hash', () => {
    const block = (algorithm: string, oid: string) => {
      const digest = createHash(algorithm).update(MESSAGE).digest();
      return padded(Buffer.concat([Buffer.from(oid, 'hex'), digest]), 256);
    };
    const blocks = [
      block('sha1', '3021300906052b0e03021a05000414'),
      block('sha512', '3051300d060960864801650304020305000440'),
      block('sha256', '3031300d060960864801650304020105000420'),
    ];
    const answers = blocks.map((bytes) =>
      signsData(context, key, new Uint8Array(signBlock(privateKey, bytes)), MESSAGE),
    );
    expect(answers).toEqual([false, false, true]);
  });

  it('refuses a signature that is the modulus or above it', () => {
    const modulus = toNumber(key.modulus);
    const signed = signatureBelow(2n ** 2048n - modulus);
    const above = toBytes(toNumber(signed.signature) + modulus, 256);
    const answers = [signed.signature, above, key.modulus, new Uint8Array(256).fill(0xff)].map(
      (signature) => signsData(context, key, signature, signed.message),
    );
    expect(answers).toEqual([true, false, false, false]);
  });
});

/** A message whose signature is small enough that 256 bytes also hold its sum with the modulus. */
function signatureBelow(limit: bigint) {
  for (let i = 0; ; i++) {
    const message = Buffer.from(`message ${i}`);
    const signature = new Uint8Array(signSha256(privateKey, message));
    if (toNumber(signature) < limit) return { message, signature };
  }
}

/** What X.509 signs and the signature: the first and the last of a certificate's three objects. */
function certificateParts(certificate: Uint8Array) {
  const outer = readTlv(certificate, 0);
  const body = outer.ok ? outer.value.value : new Uint8Array(0);
  const signed = readTlv(body, 0);
  // The signature is a BIT STRING of 256 bytes behind its count of unused bits, at the very end.
  const signature = certificate.subarray(-256);
  return { signed: signed.ok ? signed.value.raw : new Uint8Array(0), signature };
}
