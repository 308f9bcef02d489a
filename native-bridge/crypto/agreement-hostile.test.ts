import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURVES, type Curve, type CurvePoint, curves } from '../../pipeline/crypto/curves.ts';
import {
  agreeing,
  bytes,
  compressed,
  hex,
  need,
  ROADS,
  weierstrass,
} from './both-roads.fixture.ts';

const none = (points: readonly CurvePoint[], curve: Curve) => {
  const keys = ROADS.map((road) => need(road.makeKey(curve)));
  const answers = points.flatMap((peer) => keys.map((key) => key.agree(peer)));
  expect(answers).toEqual(answers.map(() => null));
};

describe.each(weierstrass)('a peer on %s', (curve) => {
  const peer = need(ROADS[0]?.makeKey(curve)).publicKey;
  const { point } = peer;
  const of = (...parts: readonly (number | Uint8Array)[]): CurvePoint => ({
    curve,
    point: Uint8Array.from(
      parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part])),
    ),
  });

  it('is refused when its point is not on the curve', () => {
    const off = new Uint8Array(point);
    off[off.length - 1] = (point.at(-1) ?? 0) ^ 1;
    const zeros = new Uint8Array(2 * CURVES[curve].bytes);
    none([of(off), of(4, zeros), of(4, zeros.fill(0xff))], curve);
  });

  it('is refused for an x that no point has, compressed', () => {
    const { point: short } = compressed(peer);
    let x = short;
    let usable = true;
    for (let last = 0; usable; last++) {
      x = new Uint8Array(short);
      x[x.length - 1] = last;
      usable = need(ROADS[1]?.makeKey(curve)).agree({ curve, point: x }) !== null;
    }
    none(
      [
        of(x),
        of(x[0] === 2 ? 3 : 2, x.subarray(1)),
        of(2, new Uint8Array(x.length - 1).fill(0xff)),
      ],
      curve,
    );
  });

  it('is refused in any other form: infinity, hybrid, without a first byte, too short or long', () => {
    const hybrid = 6 + ((point.at(-1) ?? 0) & 1);
    const coordinates = point.subarray(1);
    const { point: short } = compressed(peer);
    none(
      [
        of(),
        of(0),
        of(0, coordinates),
        of(hybrid, coordinates),
        of(coordinates),
        of(point.subarray(0, -1)),
        of(point, 0),
        of(4, short.subarray(1)),
        of(2, coordinates),
        of(short.subarray(0, -1)),
        of(short, 0),
      ],
      curve,
    );
  });
});

describe('a peer of small order', () => {
  it('makes no secret with X25519, in any of its encodings', () => {
    const points = [
      '0000000000000000000000000000000000000000000000000000000000000000',
      '0100000000000000000000000000000000000000000000000000000000000000',
      'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
      '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
      'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      '0000000000000000000000000000000000000000000000000000000000000080',
    ];
    none(
      points.map((point) => ({ curve: 'X25519', point: bytes(point) })),
      'X25519',
    );
  });

  it('makes no secret with X448', () => {
    const zero = '00'.repeat(56);
    const prime = `${'ff'.repeat(28)}fe${'ff'.repeat(27)}`;
    const points = [zero, `01${zero.slice(2)}`, `fe${prime.slice(2)}`, prime];
    const next = `${'00'.repeat(28)}${'ff'.repeat(28)}`;
    none(
      [...points, next].map((point) => ({ curve: 'X448', point: bytes(point) })),
      'X448',
    );
  });
});

describe.each(agreeing)('a key of %s', (curve) => {
  it('agrees with no key of another curve, though it were as long', () => {
    const others = curves.filter((other) => other !== curve);
    const { point } = need(ROADS[0]?.makeKey(curve)).publicKey;
    none(
      others.map((other) => ({ curve: other, point })),
      curve,
    );
  });

  it('answers alike on both roads, and never by an exception, to any bytes', () => {
    const secret = need(ROADS[0]?.makeKey(curve));
    const { point } = secret.publicKey;
    const lengths = [point.length, CURVES[curve].bytes, CURVES[curve].bytes + 1];
    const any = fc.oneof(
      fc.uint8Array({ maxLength: 140 }),
      ...lengths.map((length) => fc.uint8Array({ minLength: length, maxLength: length })),
    );
    const keys = ROADS.map((road) => need(road.makeKey(curve)));
    fc.assert(
      fc.property(any, fc.constantFrom(2, 3, 4, null), (junk, first) => {
        if (first !== null && junk.length > 0) junk[0] = first;
        const answers = keys.map((key) => key.agree({ curve, point: junk }));
        expect(answers.map((answer) => answer === null)).toEqual(
          answers.map(() => answers[0] === null),
        );
        expect(hex(answers[0] ?? null)).not.toBe('00'.repeat(CURVES[curve].bytes));
      }),
      { numRuns: 60 },
    );
  });
});
