import { describe, expect, it } from 'vitest';
import { hexConstant, toHex } from '../../bytes/hex.ts';
import { type Encodable, encodeCbor, encodedCbor, RawCbor } from '../../cbor/encode.ts';
import { fromBytes } from '../../cbor/shape.ts';
import { issuerSigned, returnedItems } from './issuer-signed.ts';

const NOTHING = new Uint8Array(0);
const SALT = new Uint8Array(16).fill(1);
const ITEM = { digestID: 3, random: SALT, elementIdentifier: 'name', elementValue: 'Hanako' };
const itemOf = (item: Encodable) => encodedCbor(encodeCbor(item));

const read = (nameSpaces: Encodable) =>
  fromBytes(
    encodeCbor({ issuerAuth: [NOTHING, {}, NOTHING, NOTHING], nameSpaces }),
    issuerSigned,
    'IssuerSigned',
  );
const itemsIn = (nameSpaces: Encodable) => {
  const found = read(nameSpaces);
  return found.ok ? returnedItems(found.value) : found.failure;
};

describe('IssuerSigned', () => {
  it('has its items in any order of their keys, each with its namespace and bytes', () => {
    const { elementValue, digestID, ...rest } = ITEM;
    const turned = itemOf({ elementValue, later: true, ...rest, digestID });
    const [first, second] = itemsIn({ a: [itemOf(ITEM)], b: [turned] });
    expect([first, second].map((item) => typeof item === 'object' && item)).toMatchObject([
      { ...ITEM, namespace: 'a' },
      { ...ITEM, namespace: 'b' },
    ]);
    const raws = itemsIn({ a: [itemOf(ITEM)], b: [turned] });
    expect(typeof raws !== 'string' && raws.map(({ raw }) => toHex(raw))).toEqual([
      toHex(itemOf(ITEM).bytes),
      toHex(turned.bytes),
    ]);
  });

  it('keeps the bytes of an item in heads longer than needed: they are what was digested', () => {
    const content = encodeCbor(ITEM);
    const head = `DA00000018 5A${content.length.toString(16).padStart(8, '0')}`;
    const long = new RawCbor(hexConstant(head + toHex(content)));
    const items = itemsIn({ a: [long] });
    expect(typeof items !== 'string' && toHex(items[0]?.raw ?? NOTHING)).toBe(toHex(long.bytes));
  });

  it('may have no namespaces at all', () => {
    const bytes = encodeCbor({ issuerAuth: [NOTHING, {}, NOTHING, NOTHING] });
    const found = fromBytes(bytes, issuerSigned, 'IssuerSigned');
    expect(found.ok && returnedItems(found.value)).toEqual([]);
  });

  it('keeps names that are words of the language as the names that they are', () => {
    const item = itemOf({
      ...ITEM,
      elementIdentifier: '__proto__',
      elementValue: { constructor: 1 },
    });
    const items = itemsIn(new Map([['__proto__', [item]]]));
    expect(typeof items !== 'string' && items[0]).toMatchObject({
      namespace: '__proto__',
      elementIdentifier: '__proto__',
      elementValue: new Map([['constructor', 1]]),
    });
  });

  it.each<[string, Encodable]>([
    ['a digestID of 2^31', { ...ITEM, digestID: 2 ** 31 }],
    ['a negative digestID', { ...ITEM, digestID: -1 }],
    ['a digestID that is a text', { ...ITEM, digestID: '3' }],
    ['a salt that is a text', { ...ITEM, random: 'salt' }],
    ['a name that is a number', { ...ITEM, elementIdentifier: 1 }],
    ['no value', { digestID: 1, random: SALT, elementIdentifier: 'a' }],
    ['a list in place of a map', [ITEM]],
  ])('is refused with an item with %s', (_, item) => {
    expect(itemsIn({ a: [itemOf(item)] })).toMatch(/^IssuerSigned.nameSpaces\{0\}\[0\]/);
  });

  it('is refused with an element twice inside one item', () => {
    const twice = hexConstant('A2 686469676573744944 01 686469676573744944 02');
    expect(itemsIn({ a: [encodedCbor(twice)] })).toBe(
      'IssuerSigned.nameSpaces{0}[0]: duplicate-key',
    );
  });

  it('takes the largest digestID', () => {
    expect(itemsIn({ a: [itemOf({ ...ITEM, digestID: 2 ** 31 - 1 })] })).toMatchObject([
      { digestID: 2 ** 31 - 1 },
    ]);
  });
});
