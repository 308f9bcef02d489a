import { describe, expect, it } from 'vitest';
import { hexConstant, toHex } from '../bytes/hex.ts';
import { type Encodable, encodeCbor } from '../cbor/encode.ts';
import { fromBytes, integer } from '../cbor/shape.ts';
import { TAG } from '../cbor/value.ts';
import { maybeTagged, protectedHeaders, unprotectedHeaders } from './headers.ts';

const A = Uint8Array.of(0xa);
const B = Uint8Array.of(0xb);

const mapOf = (...entries: [number | string, Encodable][]) => encodeCbor(new Map(entries));
const readProtected = (content: Uint8Array) =>
  fromBytes(encodeCbor(content), protectedHeaders, 'protected');
const readUnprotected = (...entries: [number | string, Encodable][]) =>
  fromBytes(mapOf(...entries), unprotectedHeaders, 'unprotected');

describe('protected headers', () => {
  it('keep their bytes as received, also where they are longer than needed', () => {
    const bytes = hexConstant('A1 1801 3806');
    const found = readProtected(bytes);
    expect(found.ok && [found.value.algorithm, toHex(found.value.bytes)]).toEqual([
      -7,
      toHex(bytes),
    ]);
  });

  it('that are empty are no headers, as a string or as a map', () => {
    const none = { algorithm: null, x5chain: null };
    expect(readProtected(new Uint8Array(0))).toMatchObject({ ok: true, value: none });
    expect(readProtected(hexConstant('A0'))).toMatchObject({ ok: true, value: none });
  });

  it.each<[string, Uint8Array]>([
    ['no CBOR', hexConstant('FF')],
    ['no map', encodeCbor([1])],
    ['a map and more', hexConstant('A0A0')],
    ['an algorithm twice', hexConstant('A2 0126 0126')],
    ['an algorithm by name', mapOf([1, 'ES256'])],
  ])('that are %s are refused', (_, content) => {
    expect(readProtected(content).ok).toBe(false);
  });

  it('that are no byte string are refused', () => {
    expect(fromBytes(mapOf([1, -7]), protectedHeaders, 'x')).toEqual({ ok: false, failure: 'x' });
  });
});

describe('x5chain', () => {
  it('is one certificate as bytes, or several as a list', () => {
    const chains = [readUnprotected([33, A]), readUnprotected([33, [A, B]])];
    expect(chains.map((found) => found.ok && found.value.x5chain)).toEqual([[A], [A, B]]);
  });

  it.each<[string, Encodable]>([
    ['an empty list', []],
    ['a list with something else in it', [A, 'b']],
    ['a text', 'a'],
    ['nothing', null],
  ])('is refused as %s', (_, value) => {
    expect(readUnprotected([33, value]).ok).toBe(false);
  });
});

describe('a critical header', () => {
  it.each<[string, Encodable]>([
    ['names an unknown one', [4711]],
    ['names one that we know', [1]],
    ['names one by text', ['own']],
    ['names none', []],
  ])('is refused in either place where it %s', (_, labels) => {
    const inside = mapOf([1, -7], [2, labels]);
    expect([readProtected(inside).ok, readUnprotected([2, labels]).ok]).toEqual([false, false]);
  });
});

describe('headers that nobody asked for', () => {
  it('are passed over, by number and by name', () => {
    const found = readUnprotected([4, A], ['alg', 5], [-65537, 'x'], [1, -7]);
    expect(found).toEqual({ ok: true, value: { algorithm: -7, x5chain: null } });
  });
});

describe('an item that may be tagged', () => {
  const item = maybeTagged(TAG.sign1, integer);

  it('is the same with its tag and without, and with no other tag', () => {
    const list = maybeTagged(TAG.sign1, (value) => ({ ok: true, value: Array.isArray(value) }));
    expect(fromBytes(encodeCbor(5), item, 'x')).toEqual({ ok: true, value: 5 });
    const tags = ['80', 'D280', 'D180'].map((hex) => fromBytes(hexConstant(hex), list, 'x'));
    expect(tags.map((found) => found.ok && found.value)).toEqual([true, true, false]);
  });

  it('is not taken out of two tags', () => {
    // The scan lets a tag stand before its content alone.
    expect(fromBytes(hexConstant('D2D280'), item, 'x').ok).toBe(false);
  });
});
