import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestInfo, sha256, signBlock, signSha256 } from '../../fixtures/virtual/cards/rsa.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { paddedBlock, signsData, signsDigestInfo } from './pkcs1.ts';

/** The block as it must be, where there is room for it. */
function padded(info: Uint8Array, length: number): Uint8Array {
  return paddedBlock(info, length) ?? new Uint8Array(0);
}

const context = nodeContext();
const MESSAGE = Buffer.from('見本　花子');
const INFO = digestInfo(sha256(MESSAGE));
const BLOCK_LENGTH = 256;

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const filler = (length: number, byte: number) => Buffer.alloc(length, byte);

/** A block of 256 bytes: its two ends, and between them the padding byte. */
function block(before: Buffer, after: Buffer, padding = 0xff): Buffer {
  const space = BLOCK_LENGTH - before.length - after.length;
  return Buffer.concat([before, filler(space, padding), after]);
}

function rsaKeyOf(publicKey: KeyObject) {
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
  const decode = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
  return { modulus: decode(n), exponent: decode(e) };
}

describe('a block that is not exactly the one', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = rsaKeyOf(publicKey);
  const signs = (bytes: Buffer) =>
    signsData(context, key, new Uint8Array(signBlock(privateKey, bytes)), MESSAGE);

  it('is told from the one that is', () => {
    expect(signs(block(hex('0001'), Buffer.concat([hex('00'), INFO])))).toBe(true);
  });

  const garbage = filler(100, 0xa5);
  const oid = hex('0609608648016503040201');
  const digest = INFO.subarray(-32);

  it.each<[string, Buffer]>([
    ['bytes behind the DigestInfo', block(hex('0001'), Buffer.concat([hex('00'), INFO, garbage]))],
    [
      'one byte behind the DigestInfo',
      block(hex('0001'), Buffer.concat([hex('00'), INFO, hex('00')])),
    ],
    [
      'eight bytes of padding and the rest behind',
      Buffer.concat([padded(INFO, INFO.length + 11), filler(BLOCK_LENGTH - INFO.length - 11, 0)]),
    ],
    [
      'no padding and the rest behind',
      Buffer.concat([hex('000100'), INFO, filler(BLOCK_LENGTH - INFO.length - 3, 0)]),
    ],
    [
      'padding that ends early, garbage in front',
      block(hex('0001 FFFFFFFFFFFFFFFF 00'), Buffer.concat([hex('00'), INFO]), 0xa5),
    ],
    [
      'a zero inside the padding',
      block(hex('0001 FFFFFFFFFFFFFFFF 00'), Buffer.concat([hex('00'), INFO])),
    ],
    ['padding of another byte', block(hex('0001'), Buffer.concat([hex('00'), INFO]), 0xfe)],
    ['one padding byte changed', block(hex('0001 FFFFFFFE'), Buffer.concat([hex('00'), INFO]))],
    ['block type 0', block(hex('0000'), Buffer.concat([hex('00'), INFO]), 0x00)],
    ['block type 2', block(hex('0002'), Buffer.concat([hex('00'), INFO]))],
    ['another first byte', block(hex('0101'), Buffer.concat([hex('00'), INFO]))],
    ['no separator', block(hex('0001'), INFO)],
    ['the digest without a DigestInfo', block(hex('0001'), Buffer.concat([hex('00'), digest]))],
    [
      'no parameters beside the algorithm',
      block(hex('0001'), Buffer.concat([hex('00 302F 300B'), oid, hex('0420'), digest])),
    ],
    [
      'parameters that hide bytes',
      block(
        hex('0001'),
        Buffer.concat([hex('00 3035 3011'), oid, hex('0404 41414141 0420'), digest]),
      ),
    ],
    [
      'a length in its long form',
      block(hex('0001'), Buffer.concat([hex('00 308131 300D'), oid, hex('0500 0420'), digest])),
    ],
    [
      'bytes behind the digest inside the sequence',
      block(
        hex('0001'),
        Buffer.concat([hex('00 3033 300D'), oid, hex('0500 0420'), digest, hex('0500')]),
      ),
    ],
    [
      'the digest of something else',
      block(hex('0001'), Buffer.concat([hex('00'), digestInfo(sha256(Buffer.from('other')))])),
    ],
  ])('is refused: %s', (_what, bytes) => {
    expect([bytes.length, signs(bytes)]).toEqual([BLOCK_LENGTH, false]);
  });
});

describe('the exponent', () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 });
  const key = rsaKeyOf(pair.publicKey);

  it('is 65,537 or nothing is believed, not even a genuine signature', () => {
    const signature = new Uint8Array(signSha256(pair.privateKey, MESSAGE));
    expect(context.rsaPublic(key, signature)).not.toBeNull();
    expect(signsData(context, key, signature, MESSAGE)).toBe(false);
  });

  it('of 1 would let the block itself pass for its signature', () => {
    const one = { ...key, exponent: Uint8Array.of(1) };
    const block = padded(INFO, BLOCK_LENGTH);
    expect(signsDigestInfo(context, one, block, INFO)).toBe(false);
  });
});

it('leaves no room for less than eight bytes of filler', () => {
  expect(paddedBlock(INFO, INFO.length + 11)).not.toBeNull();
  expect(paddedBlock(INFO, INFO.length + 10)).toBeNull();
});
