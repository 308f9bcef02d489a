import { describe, expect, it } from 'vitest';
import { CURVES } from '../../pipeline/crypto/curves.ts';
import { ephemeralKeyFrom } from './agreement.ts';
import {
  agreeing,
  CHOICES,
  CROSSWISE,
  compressed,
  hex,
  need,
  ROADS,
  weierstrass,
} from './both-roads.fixture.ts';

describe.each(agreeing)('a key pair of %s', (curve) => {
  it('agrees with every other on one secret, as long as a coordinate, on both roads', () => {
    const secrets = CROSSWISE.map(([one, other]) => {
      const mine = need(one.makeKey(curve));
      const theirs = need(other.makeKey(curve));
      return [mine.agree(theirs.publicKey), theirs.agree(mine.publicKey)].map(hex);
    });
    const lengths = secrets.map(([mine, theirs]) => [mine?.length, mine === theirs]);
    expect(lengths).toEqual(secrets.map(() => [2 * CURVES[curve].bytes, true]));
    expect(new Set(secrets.flat()).size).toBe(secrets.length);
  });

  it('has the same public point from the same bytes on both roads, and keeps its own copy', () => {
    const secret = new Uint8Array(CURVES[curve].bytes).fill(1);
    const peer = need(ROADS[0]?.makeKey(curve)).publicKey;
    const keys = CHOICES.map((native) => need(ephemeralKeyFrom(curve, secret, native)));
    const before = keys.map((key) => hex(key.agree(peer)));
    secret.fill(2);
    const after = keys.map((key) => hex(key.agree(peer)));
    expect([after, new Set(before).size]).toEqual([before, 1]);
    expect(keys[0]?.publicKey).toEqual(keys[1]?.publicKey);
  });

  it('agrees on nothing after it is destroyed, however often', () => {
    const answers = ROADS.map((road) => {
      const key = need(road.makeKey(curve));
      const peer = need(road.makeKey(curve)).publicKey;
      const before = key.agree(peer) !== null;
      key.destroy();
      key.destroy();
      return [before, key.agree(peer)];
    });
    expect(answers).toEqual(ROADS.map(() => [true, null]));
  });
});

describe.each(weierstrass)('a peer on %s', (curve) => {
  it('may send its point compressed, with an even or an odd end', () => {
    const keys = CHOICES.map((native) =>
      need(ephemeralKeyFrom(curve, new Uint8Array(CURVES[curve].bytes).fill(1), native)),
    );
    const ends = new Set<number | undefined>();
    while (ends.size < 2) {
      const peer = need(ROADS[0]?.makeKey(curve)).publicKey;
      const short = compressed(peer);
      ends.add(short.point[0]);
      expect(keys.map((key) => hex(key.agree(short)))).toEqual(
        keys.map((key) => hex(key.agree(peer))),
      );
    }
  });
});

describe('no key pair', () => {
  it('is made on a curve that only signs', () => {
    const made = ROADS.flatMap((road) => [road.makeKey('Ed25519'), road.makeKey('Ed448')]);
    const given = CHOICES.map((native) => ephemeralKeyFrom('Ed25519', new Uint8Array(32), native));
    expect([...made, ...given]).toEqual(Array(6).fill(null));
  });

  it('is made from a scalar of zero, over the order, or of another length', () => {
    const made = CHOICES.flatMap((native) =>
      weierstrass.flatMap((curve) => {
        const { bytes } = CURVES[curve];
        const wrong = [
          new Uint8Array(bytes),
          new Uint8Array(bytes).fill(0xff),
          new Uint8Array(bytes - 1).fill(1),
          new Uint8Array(bytes + 1).fill(1),
        ];
        return wrong.map((secret) => ephemeralKeyFrom(curve, secret, native));
      }),
    );
    expect(made).toEqual(made.map(() => null));
  });
});
