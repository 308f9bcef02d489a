import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestInfo, signBlock, signSha256 } from '../../fixtures/virtual/cards/rsa.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { paddedBlock, recoverBlock, sha256DigestInfo, threeDigestInfo } from './pkcs1.ts';

/** The block as it must be, where there is room for it. */
function padded(info: Uint8Array, length: number): Uint8Array {
  return paddedBlock(info, length) ?? new Uint8Array(0);
}

const context = nodeContext();
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
const key = {
  modulus: new Uint8Array(Buffer.from(n, 'base64url')),
  exponent: new Uint8Array(Buffer.from(e, 'base64url')),
};
const MESSAGE = Buffer.from('見本　花子');

describe('DigestInfo', () => {
  it('is what an encoder of its own writes, for one digest and for three', () => {
    const [one, three] = [Buffer.alloc(32, 0xd1), Buffer.alloc(96, 0xd3)];
    expect([Buffer.from(sha256DigestInfo(one)), Buffer.from(threeDigestInfo(three))]).toEqual([
      digestInfo(one),
      digestInfo(three),
    ]);
  });
});

describe('paddedBlock', () => {
  it('fills up between 00 01 and 00 with FF to the length', () => {
    expect(Buffer.from(padded(Uint8Array.of(0xd1, 0xd2), 16)).toString('hex')).toBe(
      '0001ffffffffffffffffffffff00d1d2',
    );
  });
});

describe('recoverBlock', () => {
  it('gives the block that was signed, whatever it holds', () => {
    const block = new Uint8Array(256).map((_, i) => i);
    const signature = new Uint8Array(signBlock(privateKey, block));
    expect(recoverBlock(context, key, signature)).toEqual(block);
  });

  it('gives nothing for a signature that is not as long as the modulus', () => {
    const signature = new Uint8Array(signSha256(privateKey, MESSAGE));
    const lengths = [signature.subarray(1), signature.subarray(0, 255), new Uint8Array(0)];
    const longer = [Uint8Array.of(0, ...signature), Uint8Array.of(...signature, 0)];
    const recovered = [...lengths, ...longer].map((bytes) => recoverBlock(context, key, bytes));
    expect(recovered).toEqual([null, null, null, null, null]);
  });

  it('gives nothing for a key that is none', () => {
    const signature = new Uint8Array(signSha256(privateKey, MESSAGE));
    const keys = [
      { ...key, modulus: new Uint8Array(256) },
      { ...key, modulus: key.modulus.map((byte, i) => (i === 255 ? byte - 1 : byte)) },
      { ...key, exponent: key.modulus },
      { ...key, modulus: Uint8Array.of(0, ...key.modulus) },
    ];
    expect(keys.map((none) => recoverBlock(context, none, signature))).toEqual(
      keys.map(() => null),
    );
    expect(
      recoverBlock(context, { ...key, modulus: new Uint8Array(0) }, new Uint8Array(0)),
    ).toBeNull();
  });

  it('leaves no length to the host: not that of the signature, not that of the block', () => {
    const hosts = [255, 256].map((length) => ({
      ...context,
      rsaPublic: () => new Uint8Array(length),
    }));
    const lengths = hosts.map((host) =>
      [255, 256, 257].map((n) => recoverBlock(host, key, new Uint8Array(n))?.length ?? null),
    );
    expect(lengths).toEqual([
      [null, null, null],
      [null, 256, null],
    ]);
  });
});
