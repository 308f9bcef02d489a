import { describe, expect, it } from 'vitest';
import { hexConstant, toHex } from '../../bytes/hex.ts';
import { decodeCbor } from '../../cbor/decode.ts';
import { type Encodable, encodeCbor, RawCbor } from '../../cbor/encode.ts';
import { CborTag } from '../../cbor/value.ts';
import type { Item } from '../../purpose/item.ts';
import { deviceRequest, itemsRequest } from './device-request.ts';
import { elementsFor, JAPANESE_MNC } from './document-type.ts';

const text = (value: string) => toHex(encodeCbor(value));
const YES = 'F5';
const NO = 'F4';

/** What is asked for, by namespace, as an object. */
function askedFor(items: readonly Item[], retain: readonly Item[] = []): unknown {
  const wanted = elementsFor(JAPANESE_MNC, items);
  const decoded = decodeCbor(itemsRequest(JAPANESE_MNC.docType, wanted, retain).bytes);
  const tag = decoded.ok ? decoded.value : null;
  if (!(tag instanceof CborTag)) throw new Error('no tag');
  const inside = decodeCbor(tag.value as Uint8Array);
  return inside.ok ? plain(inside.value) : inside.failure;
}

function plain(value: unknown): unknown {
  if (!(value instanceof Map)) return value;
  return Object.fromEntries([...value].map(([key, item]) => [key, plain(item)]));
}

describe('ItemsRequest', () => {
  it('is byte for byte what the standard says', () => {
    const wanted = elementsFor(JAPANESE_MNC, ['name', 'sex']);
    const inside = [
      `A2 ${text('docType')} ${text('org.iso.23220.1.jp.mnc')}`,
      `${text('nameSpaces')} A2`,
      `${text('org.iso.23220.1.jp')} A2 ${text('full_name_unicode')} ${YES} ${text('sex_unicode')} ${NO}`,
      `${text('org.iso.23220.1')} A1 ${text('sex')} ${NO}`,
    ].join('');
    const content = toHex(hexConstant(inside));
    const length = (content.length / 2).toString(16).toUpperCase();
    const { bytes } = itemsRequest(JAPANESE_MNC.docType, wanted, ['name']);
    expect(toHex(bytes)).toBe(`D81858${length}${content}`);
  });

  it('asks for both elements of a pair, each under its first name alone', () => {
    expect(askedFor(['name', 'address', 'birthDate', 'sex', 'portrait'])).toEqual({
      docType: 'org.iso.23220.1.jp.mnc',
      nameSpaces: {
        'org.iso.23220.1': { birth_date: false, sex: false },
        'org.iso.23220.1.jp': {
          full_name_unicode: false,
          resident_address_unicode: false,
          birth_date_unicode: false,
          sex_unicode: false,
          portrait: false,
        },
      },
    });
  });

  it('says that an item is kept only where the purpose keeps it, for every element of it', () => {
    expect(askedFor(['name', 'birthDate', 'ageOver:20'], ['birthDate'])).toMatchObject({
      nameSpaces: {
        'org.iso.23220.1': { birth_date: true, age_over_20: false },
        'org.iso.23220.1.jp': { full_name_unicode: false, birth_date_unicode: true },
      },
    });
  });

  it('does not keep one age because another is kept', () => {
    expect(askedFor(['ageOver:18', 'ageOver:65'], ['ageOver:65'])).toMatchObject({
      nameSpaces: { 'org.iso.23220.1': { age_over_18: false, age_over_65: true } },
    });
  });
});

describe('DeviceRequest', () => {
  const items = new RawCbor(hexConstant('D81841A0'));
  const request = (auth: RawCbor | null) => toHex(deviceRequest(items, auth));
  const docRequests = `A2 ${text('version')} ${text('1.0')} ${text('docRequests')} 81`;

  it('is version 1.0 with one document, its items as they were signed', () => {
    const expected = `${docRequests} A1 ${text('itemsRequest')} D81841A0`;
    expect(request(null)).toBe(toHex(hexConstant(expected)));
  });

  it('has the reader’s signature beside the items', () => {
    const auth: Encodable = [1, 2];
    const expected = `${docRequests} A2 ${text('itemsRequest')} D81841A0 ${text('readerAuth')} 820102`;
    expect(request(new RawCbor(encodeCbor(auth)))).toBe(toHex(hexConstant(expected)));
  });
});
