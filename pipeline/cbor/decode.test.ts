import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexConstant, toHex } from '../bytes/hex.ts';
import { decodeCbor } from './decode.ts';
import { type Encodable, encodeCbor } from './encode.ts';
import { CborTag, type CborValue } from './value.ts';

const run = promisify(execFile);

function decoded(hex: string): CborValue {
  const result = decodeCbor(hexConstant(hex));
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}

describe('decoded CBOR', () => {
  it('is plain values, with maps in their order and no classes of the library', () => {
    const value = decoded('a3 01 63e38182 6161 43010203 20 84f4f5f6f7');
    expect(value).toEqual(
      new Map<number | string, unknown>([
        [1, 'あ'],
        ['a', Uint8Array.of(1, 2, 3)],
        [-1, [false, true, null, undefined]],
      ]),
    );
    const bytes = value instanceof Map ? value.get('a') : null;
    expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype);
  });

  it('knows an integer by its value, in whatever head it came', () => {
    const values = ['05', '1805', '190005', '1a00000005', '1b0000000000000005'].map(decoded);
    expect(values).toEqual([5, 5, 5, 5, 5]);
    const keys = ['a10501', 'a11b000000000000000501'].map((hex) => decoded(hex));
    expect(keys).toEqual([new Map([[5, 1]]), new Map([[5, 1]])]);
  });

  it('keeps each tagged item as received, heads and all, even in heads longer than needed', () => {
    const value = decoded('82 d818 43010203 da00000018 5900 02 0405');
    const tags = Array.isArray(value) ? value : [];
    expect(tags.map((tag) => (tag instanceof CborTag ? toHex(tag.raw) : null))).toEqual([
      'D81843010203',
      'DA0000001859 0002 0405'.replaceAll(' ', ''),
    ]);
  });

  it('leaves dates as they were written: nothing of the library runs on them', () => {
    const tags = ['c06561622d6364', 'c11a00000001', 'd903ec6a313937312d30392d3031'].map(decoded);
    expect(tags.map((tag) => (tag instanceof CborTag ? [tag.tag, tag.value] : null))).toEqual([
      [0, 'ab-cd'],
      [1, 1],
      [1004, '1971-09-01'],
    ]);
  });

  it('gives nested tags the bytes of each', () => {
    const value = decoded('d28443a10126a0f640');
    expect(value instanceof CborTag && toHex(value.raw)).toBe('D28443A10126A0F640');
  });

  it('says why bytes are refused', () => {
    expect([decodeCbor(hexConstant('a2616101616102')), decodeCbor(hexConstant('c24101'))]).toEqual([
      { ok: false, failure: 'duplicate-key' },
      { ok: false, failure: 'tag-not-allowed' },
    ]);
  });

  it('gives back what was encoded', () => {
    const leaf = fc.oneof(
      fc.maxSafeInteger().filter((value) => Math.abs(value) < Number.MAX_SAFE_INTEGER),
      fc.string({ unit: 'grapheme' }),
      fc.boolean(),
      fc.constant(null),
      fc.uint8Array({ maxLength: 40 }).map((bytes) => Uint8Array.from(bytes)),
    );
    const { tree } = fc.letrec<{ tree: Encodable }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc
          .uniqueArray(fc.tuple(fc.oneof(fc.string(), fc.integer()), tie('tree')), {
            maxLength: 4,
            selector: ([key]) => `${typeof key}${key}`,
          })
          .map((entries) => new Map(entries)),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const result = decodeCbor(encodeCbor(value));
        expect(result).toEqual({ ok: true, value });
      }),
      { numRuns: 500 },
    );
  });

  it('answers a value for changed bytes, never a throw', () => {
    const sound = encodeCbor({ a: [1, 'b', new Map([[1, new Uint8Array(30)]])], c: { d: -500 } });
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(255), fc.nat(sound.length), (at, byte, cut) => {
        const changed = sound.slice(0, cut);
        if (at < cut) changed[at] = byte;
        return typeof decodeCbor(changed).ok === 'boolean';
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the library', () => {
  it('is loaded without its native part and without the one that makes code at run time', async () => {
    const script = `
      await import('./pipeline/cbor/decode.ts');
      const { createRequire } = await import('node:module');
      const loaded = Object.keys(createRequire(process.cwd() + '/x.js').cache);
      console.log(JSON.stringify(loaded.filter((path) => /cbor/.test(path))));
    `;
    const { stdout } = await run(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      { cwd: fileURLToPath(new URL('../../', import.meta.url)) },
    );
    const loaded: string[] = JSON.parse(stdout);
    expect(loaded.map((path) => path.replace(/^.*node_modules\//, ''))).toEqual([
      'cbor-x/dist/decode-no-eval.cjs',
    ]);
  });
});
