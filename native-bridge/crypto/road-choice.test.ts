import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { curves } from '../../pipeline/crypto/curves.ts';
import { hasNative, roadOf } from './road-choice.ts';

describe('the road of a curve', () => {
  it('is the native one for all eleven in Node, and for the common five everywhere', () => {
    const common = ['P-256', 'P-384', 'P-521', 'X25519', 'Ed25519'];
    const native: readonly string[] = curves.filter(hasNative);
    expect(native).toEqual(expect.arrayContaining(common));
    if (process.versions['electron'] === undefined) expect(native).toEqual(curves);
  });

  it('is what the choice says, each way with a key of its own library', () => {
    const [native, noble] = [true, false].map((choice) => roadOf('P-256', () => choice).generate());
    const peer = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
    const point = peer.export({ format: 'der', type: 'spki' }).subarray(-65);
    native?.forget();
    noble?.forget();
    // Only the plain road holds the secret itself, so only there it can be wiped to a useless one.
    expect(() => noble?.agree(point)).toThrow();
    expect(native?.agree(point).length).toBe(32);
  });
});
