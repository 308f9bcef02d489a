import { describe, expect, it } from 'vitest';
import { hexConstant, toHex } from '../bytes/hex.ts';
import { encodeCbor, encodedCbor } from './encode.ts';
import {
  bool,
  bytes,
  either,
  encoded,
  fromBytes,
  integer,
  keyed,
  listOf,
  literal,
  mapOf,
  optional,
  record,
  type Shape,
  text,
  tuple,
  uint,
} from './shape.ts';

const read = <T>(shape: Shape<T>, value: Parameters<typeof encodeCbor>[0]) =>
  fromBytes(encodeCbor(value), shape, 'X');
const wrong = (at: string) => ({ ok: false, failure: at });

const thing = record({ name: text, age: optional(uint), flags: keyed(7, listOf(bool, 1)) });
const thingOf = (age: number | string | null, flags: boolean[]) =>
  new Map<string | number, string | number | boolean[]>([
    ['name', 'a'],
    ...(age === null ? [] : [['age', age] as const]),
    [7, flags],
  ]);

describe('a shape', () => {
  it('takes a record apart, and passes over keys that it does not know', () => {
    const value = thingOf(3, [true]).set('later edition', 1);
    expect(read(thing, value)).toEqual({
      ok: true,
      value: { name: 'a', age: 3, flags: [true] },
    });
  });

  it('gives null for what may be absent and is', () => {
    expect(read(thing, thingOf(null, [false]))).toMatchObject({ ok: true, value: { age: null } });
  });

  it.each([
    ['another type', read(thing, thingOf('old', [true])), 'X.age'],
    ['too few items', read(thing, thingOf(1, [])), 'X.flags'],
    ['a required field that is absent', read(thing, { name: 'a' }), 'X.flags'],
    ['a list in place of a map', read(thing, []), 'X'],
    ['an item of another type', read(listOf(uint), [1, -1]), 'X[1]'],
    ['a list of another length', read(tuple(uint, uint), [1]), 'X'],
    ['another word', read(literal('yes'), 'no'), 'X'],
    ['neither of two', read(either(text, bytes), 1), 'X'],
    ['what the other side chose as a key', read(mapOf(text, uint), { secret: 'a' }), 'X{0}'],
  ])('says where %s stands, and not what it was', (_, result, at) => {
    expect(result).toEqual(wrong(at));
  });

  it('decodes an embedded item on its own, and keeps its bytes', () => {
    const result = read(encoded(tuple(integer)), encodedCbor(encodeCbor([5])));
    expect(result.ok && [result.value.value, toHex(result.value.raw)]).toEqual([[5], 'D818428105']);
  });

  it('looks strictly at every embedded level', () => {
    const result = read(encoded(record({})), encodedCbor(hexConstant('a2616101616102')));
    expect(result).toEqual(wrong('X: duplicate-key'));
  });
});
