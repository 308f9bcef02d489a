import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeContext } from './node-context.ts';

const context = nodeContext();
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const number = (bytes: Uint8Array) => BigInt(`0x${hex(bytes) || '0'}`);

function newKey(modulusLength = 2048) {
  const { n = '', e = '' } = generateKeyPairSync('rsa', { modulusLength }).publicKey.export({
    format: 'jwk',
  });
  const decode = (part: string) => new Uint8Array(Buffer.from(part, 'base64url'));
  return { modulus: decode(n), exponent: decode(e) };
}

/** The textbook operation, by big integers: block^exponent mod modulus. */
function power(block: Uint8Array, { modulus, exponent }: ReturnType<typeof newKey>): bigint {
  const n = number(modulus);
  let result = 1n;
  let base = number(block) % n;
  for (let e = number(exponent); e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * base) % n;
    base = (base * base) % n;
  }
  return result;
}

const key = newKey();

describe('the RSA public operation', () => {
  it('is the textbook one on any block under the modulus, padded or not', () => {
    const blocks = fc.uint8Array({ minLength: 255, maxLength: 255 });
    fc.assert(
      fc.property(blocks, (bytes) => {
        const block = Uint8Array.of(0, ...bytes);
        const answer = context.rsaPublic(key, block);
        expect([answer?.length, answer && number(answer)]).toEqual([256, power(block, key)]);
      }),
      { numRuns: 20 },
    );
  });

  it('is made on 0 and 1 too, and keeps the length of the modulus', () => {
    const answers = [0, 1].map((last) => {
      const block = new Uint8Array(256);
      block[255] = last;
      return context.rsaPublic(key, block);
    });
    expect(answers.map((answer) => answer && [answer.length, number(answer)])).toEqual([
      [256, 0n],
      [256, 1n],
    ]);
  });

  it('is null for a block that is not under the modulus, or not as long as it', () => {
    const blocks = [
      key.modulus,
      new Uint8Array(256).fill(0xff),
      new Uint8Array(255).fill(1),
      new Uint8Array(257),
      new Uint8Array(0),
    ];
    expect(blocks.map((block) => context.rsaPublic(key, block))).toEqual(blocks.map(() => null));
  });

  it('is null, and no exception, for what is no key', () => {
    const block = new Uint8Array(256).fill(1);
    const none = new Uint8Array(0);
    const keys = [
      { modulus: none, exponent: none },
      { modulus: none, exponent: key.exponent },
      { modulus: Uint8Array.of(1), exponent: key.exponent },
    ];
    expect(keys.map((one) => context.rsaPublic(one, block))).toEqual(keys.map(() => null));
  });

  it('leaves block and key as they were', () => {
    const block = new Uint8Array(256).fill(1);
    const before = [hex(block), hex(key.modulus), hex(key.exponent)];
    context.rsaPublic(key, block);
    expect([hex(block), hex(key.modulus), hex(key.exponent)]).toEqual(before);
  });
});

describe('the other capabilities', () => {
  it('hash as FIPS 180-4 says', () => {
    const digests = ['', 'abc'].map((text) => hex(context.sha256(Buffer.from(text))));
    expect(digests).toEqual([
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    ]);
  });

  it('give chance of the length that is asked for, never the same twice', () => {
    const drawn = Array.from({ length: 100 }, () => hex(context.random(32)));
    expect([new Set(drawn).size, context.random(0).length, context.random(5).length]).toEqual([
      100, 0, 5,
    ]);
  });

  it('give a clock that never goes back, and the time of day that the host says', () => {
    const ticks = Array.from({ length: 1000 }, () => context.ticks());
    const day = new Date('2026-11-22T12:00:00+09:00');
    expect([ticks, nodeContext(() => day).now()]).toEqual([[...ticks].sort((a, b) => a - b), day]);
  });

  it('give a pause of at least the time that is asked for', async () => {
    const before = context.ticks();
    await context.pause(20);
    // A timer of Node may fire up to one of its own milliseconds early.
    expect(context.ticks() - before).toBeGreaterThan(18);
  });

  it('give plain byte arrays, which every port clones alike', () => {
    const block = new Uint8Array(256).fill(1);
    const given = [context.sha256(block), context.random(8), context.rsaPublic(key, block)];
    const types = given.map((bytes) => bytes?.constructor.name);
    expect(types).toEqual(['Uint8Array', 'Uint8Array', 'Uint8Array']);
  });
});
