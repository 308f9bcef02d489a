import { describe, expect, it } from 'vitest';
import type { CborValue } from '../../cbor/value.ts';
import { notCheckable, passed } from '../../outcome/check.ts';
import { elementsFor, JAPANESE_MNC } from '../request/document-type.ts';
import type { ReturnedItem } from '../response/issuer-signed.ts';
import { readValues } from './phone-record.ts';

const WANTED = elementsFor(JAPANESE_MNC, ['birthDate', 'sex']);

/** The items of these elements, each in its namespace. */
function items(values: Readonly<Record<string, CborValue>>): readonly ReturnedItem[] {
  return Object.entries(values).map(([elementIdentifier, elementValue], digestID) => ({
    namespace: WANTED.find(({ names }) => names.includes(elementIdentifier))?.namespace ?? '',
    elementIdentifier,
    elementValue,
    digestID,
    random: new Uint8Array(32),
    raw: new Uint8Array(0),
  }));
}

function read(values: Readonly<Record<string, CborValue>>) {
  const found = readValues(items(values), WANTED);
  if (!found.ok) throw new Error('not read');
  const { record, agreement } = found.value;
  return { sex: record.sex, birthDate: record.birthDate, agreement };
}

const UNCLEAR = notCheckable('mdoc.values-agree', 'value-not-understood');
const AGREE = passed('mdoc.values-agree');
const BIRTH = { year: 1989, month: 3, day: 31 };

describe('a value beside another of the same item', () => {
  it('may be a word that we do not know: the code beside it says the same', () => {
    expect(read({ sex: 9, sex_unicode: '適用不能' })).toMatchObject({
      sex: 'not-applicable',
      agreement: AGREE,
    });
    expect(
      read({ birth_date: '1989-03-31', birth_date_unicode: '平成元年三月三十一日' }),
    ).toMatchObject({ birthDate: BIRTH, agreement: AGREE });
  });

  it('may not be a code or a day that there is not: somebody has to look', () => {
    expect(read({ sex: 7, sex_unicode: '女' })).toMatchObject({
      sex: 'female',
      agreement: UNCLEAR,
    });
    const dates = { birth_date: '1989-02-30', birth_date_unicode: '1989年3月31日' };
    expect(read(dates)).toMatchObject({ birthDate: BIRTH, agreement: UNCLEAR });
  });

  it('need not be there', () => {
    expect(read({ sex: 2, birth_date: '1989-03-31' })).toEqual({
      sex: 'female',
      birthDate: BIRTH,
      agreement: AGREE,
    });
  });
});
