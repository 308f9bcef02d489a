import { describe, expect, it } from 'vitest';
import vectors from '../../fixtures/vectors/wycheproof-curves.json';
import type { Curve, DigestAlgorithm } from '../../pipeline/crypto/curves.ts';
import { ephemeralKeyFrom } from './agreement.ts';
import { bytes, CHOICES, hex, need, ROADS } from './both-roads.fixture.ts';

const curvesOf = (cases: readonly { readonly curve: string }[]) => [
  ...new Set(cases.map(({ curve }) => curve)),
];

describe('the traps that Project Wycheproof laid', () => {
  it.each(curvesOf(vectors.signatures))('for signatures on %s catch neither road', (curve) => {
    const cases = vectors.signatures.filter((one) => one.curve === curve);
    const verdicts = cases.map(({ id, point, hash, data, signature }) => {
      const key = { curve: curve as Curve, point: bytes(point) };
      const verify = (road: (typeof ROADS)[number]) =>
        road.verifySignature(key, hash as DigestAlgorithm, bytes(data), bytes(signature));
      return { id, verdicts: ROADS.map(verify) };
    });
    expect(verdicts).toEqual(cases.map(({ id, valid }) => ({ id, verdicts: [valid, valid] })));
  });

  it.each(curvesOf(vectors.agreements))('for agreements on %s catch neither road', (curve) => {
    const cases = vectors.agreements.filter((one) => one.curve === curve);
    const found = cases.map(({ id, secret, point }) => {
      const peer = { curve: curve as Curve, point: bytes(point) };
      const agree = (native: (typeof CHOICES)[number]) =>
        hex(need(ephemeralKeyFrom(peer.curve, bytes(secret), native)).agree(peer));
      return { id, shared: CHOICES.map(agree) };
    });
    expect(found).toEqual(cases.map(({ id, shared }) => ({ id, shared: [shared, shared] })));
  });
});
