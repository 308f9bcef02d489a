import { fail, type Result, succeed } from '../outcome/result.ts';
import { decodeCbor } from './decode.ts';
import { CborTag, type CborValue, TAG } from './value.ts';

/**
 * What a structure of the standard looks like, as CDDL says it: takes a decoded value and answers it
 * typed, or the place where it does not fit (names of fields and numbers of items, never data).
 */
export type Shape<T> = (value: CborValue, at: string) => Result<T, string>;

export type ShapeOf<S> = S extends Shape<infer T> ? T : never;

/** An item that travels as `#6.24(bstr)`: what it holds, and its bytes as received. */
export interface Encoded<T> {
  readonly value: T;
  /** With the heads of tag and byte string. */
  readonly raw: Uint8Array;
}

function only<T extends CborValue>(fits: (value: CborValue) => value is T): Shape<T> {
  return (value, at) => (fits(value) ? succeed(value) : fail(at));
}

export const text: Shape<string> = only((value) => typeof value === 'string');
export const bool: Shape<boolean> = only((value) => typeof value === 'boolean');
export const bytes: Shape<Uint8Array> = only((value) => value instanceof Uint8Array);
export const integer: Shape<number> = only((value): value is number => Number.isSafeInteger(value));
export const uint: Shape<number> = only(
  (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0,
);
export const nothing: Shape<null> = only((value) => value === null);
export const anything: Shape<CborValue> = succeed;

export function literal<const T extends string | number>(wanted: T): Shape<T> {
  return only((value): value is T => value === wanted);
}

export function either<A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> {
  return (value, at) => {
    const found: Result<A | B, string> = first(value, at);
    return found.ok ? found : second(value, at);
  };
}

/** What a shape gives, made into something else; undefined where it cannot be. */
export function made<A, B>(shape: Shape<A>, make: (value: A) => B | undefined): Shape<B> {
  return (value, at) => {
    const found = shape(value, at);
    if (!found.ok) return found;
    const result = make(found.value);
    return result === undefined ? fail(at) : succeed(result);
  };
}

/** `[* item]`, at least `min` of them. */
export function listOf<T>(item: Shape<T>, min = 0): Shape<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value) || value.length < min) return fail(at);
    const items: T[] = [];
    for (const [i, entry] of value.entries()) {
      const found = item(entry, `${at}[${i}]`);
      if (!found.ok) return found;
      items.push(found.value);
    }
    return succeed(items);
  };
}

type Shapes = readonly Shape<unknown>[];
type Values<S extends Shapes> = { readonly [I in keyof S]: ShapeOf<S[I]> };

/** An array of exactly these. */
export function tuple<const S extends Shapes>(...shapes: S): Shape<Values<S>> {
  return (value, at) => {
    if (!Array.isArray(value) || value.length !== shapes.length) return fail(at);
    const items: unknown[] = [];
    for (const [i, shape] of shapes.entries()) {
      const found = shape(value[i], `${at}[${i}]`);
      if (!found.ok) return found;
      items.push(found.value);
    }
    return succeed(items as Values<S>);
  };
}

/** `{* key => item}`. What the other side chose as a key is not told: it may be anything. */
export function mapOf<K, T>(key: Shape<K>, item: Shape<T>): Shape<ReadonlyMap<K, T>> {
  return (value, at) => {
    if (!(value instanceof Map)) return fail(at);
    const entries = new Map<K, T>();
    let number = 0;
    for (const [name, entry] of value) {
      const place = `${at}{${number++}}`;
      const foundKey = key(name, place);
      if (!foundKey.ok) return foundKey;
      const found = item(entry, place);
      if (!found.ok) return found;
      entries.set(foundKey.value, found.value);
    }
    return succeed(entries);
  };
}

/** A field of a record: under which key, and whether it must be there. */
export interface Field<T> {
  readonly key: number | string | null;
  readonly shape: Shape<T>;
  readonly absent: Result<T, 'required'>;
}

/** Under another key than the field's own name. */
export function keyed<T>(key: number | string, shape: Shape<T>): Field<T> {
  return { key, shape, absent: fail('required') };
}

/** Null where it is absent. */
export function optional<T>(shape: Shape<T>, key: number | string | null = null): Field<T | null> {
  return { key, shape, absent: succeed(null) };
}

type Fields = Readonly<Record<string, Shape<unknown> | Field<unknown>>>;
type Fielded<F extends Fields> = {
  readonly [N in keyof F]: F[N] extends Field<infer T> ? T : ShapeOf<F[N]>;
};

/** A map with known keys. Others are passed over: they are reserved for later editions. */
export function record<const F extends Fields>(fields: F): Shape<Fielded<F>> {
  return (value, at) => {
    if (!(value instanceof Map)) return fail(at);
    const found: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(fields)) {
      const { key, shape, absent } = typeof field === 'function' ? keyed(name, field) : field;
      const place = at === '' ? name : `${at}.${name}`;
      const wanted = key ?? name;
      const result = value.has(wanted) ? shape(value.get(wanted), place) : absent;
      if (!result.ok) return fail(result.failure === 'required' ? place : result.failure);
      found[name] = result.value;
    }
    return succeed(found as Fielded<F>);
  };
}

/** `#6.24(bstr .cbor item)`: decoded on its own, behind its own strict scan. */
export function encoded<T>(item: Shape<T>): Shape<Encoded<T>> {
  return (value, at) => {
    if (!(value instanceof CborTag) || value.tag !== TAG.encodedCbor) return fail(at);
    const found = fromBytes(value.value as Uint8Array, item, at);
    return found.ok ? succeed({ value: found.value, raw: value.raw }) : found;
  };
}

/** Bytes from outside as what they must be; the failure names place and fault. */
export function fromBytes<T>(input: Uint8Array, shape: Shape<T>, at: string): Result<T, string> {
  const decoded = decodeCbor(input);
  return decoded.ok ? shape(decoded.value, at) : fail(`${at}: ${decoded.failure}`);
}
