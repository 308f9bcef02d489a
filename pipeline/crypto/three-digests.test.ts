import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestInfo, sha256, signBlock, signVerbatim } from '../../fixtures/virtual/cards/rsa.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { paddedBlock, signsThreeDigests } from './pkcs1.ts';

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
const BLOCK_LENGTH = 256;

const PERSON = sha256(Buffer.from('birth, sex, card key'));
const IMAGES = sha256(Buffer.from('name, address'));
const PHOTO = sha256(Buffer.from('photo'));
const OTHER = sha256(Buffer.from('something else'));
const SIGNATURE = new Uint8Array(
  signVerbatim(privateKey, digestInfo(Buffer.concat([PERSON, IMAGES, PHOTO]))),
);

const signs = (...digests: [Uint8Array, Uint8Array, Uint8Array | null]) =>
  signsThreeDigests(context, key, SIGNATURE, digests);

describe('signsThreeDigests', () => {
  it('takes the three digests that were signed', () => {
    expect(signs(PERSON, IMAGES, PHOTO)).toBe(true);
  });

  it('leaves the third one open where the photo was not read', () => {
    expect(signs(PERSON, IMAGES, null)).toBe(true);
  });

  it('refuses any other digest in any place, with the photo read or not', () => {
    const answers = [
      signs(OTHER, IMAGES, PHOTO),
      signs(PERSON, OTHER, PHOTO),
      signs(PERSON, IMAGES, OTHER),
      signs(IMAGES, PERSON, PHOTO),
      signs(PERSON, PHOTO, IMAGES),
      signs(OTHER, IMAGES, null),
      signs(PERSON, OTHER, null),
      signs(IMAGES, PERSON, null),
    ];
    expect(answers).toEqual(answers.map(() => false));
  });

  it('refuses a digest that differs from the one signed in its first or last bit alone', () => {
    const flipped = (at: number, bit: number) =>
      new Uint8Array(PHOTO.map((byte, i) => (i === at ? byte ^ bit : byte)));
    expect([
      signs(PERSON, IMAGES, flipped(0, 0x80)),
      signs(PERSON, IMAGES, flipped(31, 1)),
    ]).toEqual([false, false]);
  });

  it('refuses a signature of another length or another key', () => {
    const strange = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const info = digestInfo(Buffer.concat([PERSON, IMAGES, PHOTO]));
    const signatures = [SIGNATURE.subarray(1), new Uint8Array(0), signVerbatim(strange, info)];
    const answers = signatures.flatMap((signature) =>
      [PHOTO, null].map((photo) =>
        signsThreeDigests(context, key, new Uint8Array(signature), [PERSON, IMAGES, photo]),
      ),
    );
    expect(answers).toEqual(answers.map(() => false));
  });
});

describe('an open third digest', () => {
  const opens = (block: Uint8Array) =>
    signsThreeDigests(context, key, new Uint8Array(signBlock(privateKey, block)), [
      PERSON,
      IMAGES,
      null,
    ]);
  const two = Buffer.concat([PERSON, IMAGES]);
  const all = Buffer.concat([two, PHOTO]);
  const rest = (used: number) => Buffer.alloc(BLOCK_LENGTH - used, 0xa5);

  it('may have any value, and only there', () => {
    const blocks = [PHOTO, OTHER, Buffer.alloc(32)].map((third) =>
      padded(digestInfo(Buffer.concat([two, third])), BLOCK_LENGTH),
    );
    const changed = blocks.map((block) => block.map((byte, at) => (at === 223 ? byte ^ 1 : byte)));
    expect([...blocks, ...changed].map(opens)).toEqual([true, true, true, false, false, false]);
  });

  it.each<[string, Buffer]>([
    [
      '32 bytes behind two digests that claim to be all',
      Buffer.concat([padded(digestInfo(two), 224), rest(224)]),
    ],
    ['two digests without a third', Buffer.from(padded(digestInfo(two), BLOCK_LENGTH))],
    [
      'three digests with bytes behind them',
      Buffer.concat([padded(digestInfo(all), 224), rest(224)]),
    ],
    [
      'three digests after short padding, bytes behind',
      Buffer.concat([padded(digestInfo(all), 126), rest(126)]),
    ],
    ['four digests', Buffer.from(padded(digestInfo(Buffer.concat([all, OTHER])), BLOCK_LENGTH))],
    [
      'padding of another byte',
      Buffer.from(
        padded(digestInfo(all), BLOCK_LENGTH).map((byte) => (byte === 0xff ? 0xa5 : byte)),
      ),
    ],
    [
      'one changed byte in the padding',
      Buffer.from(padded(digestInfo(all), BLOCK_LENGTH).map((byte, at) => (at === 9 ? 0 : byte))),
    ],
    ['three digests without a DigestInfo', Buffer.from(padded(all, BLOCK_LENGTH))],
  ])('does not make room for %s', (_what, block) => {
    expect([block.length, opens(block)]).toEqual([BLOCK_LENGTH, false]);
  });
});
