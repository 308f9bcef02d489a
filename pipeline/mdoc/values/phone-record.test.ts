import { describe, expect, it } from 'vitest';
import type { CborValue } from '../../cbor/value.ts';
import type { Item } from '../../purpose/item.ts';
import { elementsFor, JAPANESE_MNC } from '../request/document-type.ts';
import type { ReturnedItem } from '../response/issuer-signed.ts';
import { readValues } from './phone-record.ts';

const JP = 'org.iso.23220.1.jp';
const ISO = 'org.iso.23220.1';
const NOTHING = new Uint8Array(0);
const PICTURE = Uint8Array.of(1, 2);

function item(namespace: string, elementIdentifier: string, elementValue: CborValue): ReturnedItem {
  return { namespace, elementIdentifier, elementValue, digestID: 1, random: NOTHING, raw: NOTHING };
}

const NAME = item(JP, 'full_name_unicode', '見本　花子');
const BIRTH = item(ISO, 'birth_date', '1989-03-31');
const BIRTH_WORDS = item(JP, 'birth_date_unicode', '1989年3月31日');
const FEMALE = item(ISO, 'sex', 2);
const WOMAN = item(JP, 'sex_unicode', '女');

function read(items: readonly ReturnedItem[], purpose: readonly Item[]) {
  const values = readValues(items, elementsFor(JAPANESE_MNC, purpose));
  if (!values.ok) return values.failure.at;
  const { record, agreement } = values.value;
  return { ...record, agreement: agreement.reason ?? agreement.status };
}

const EMPTY = {
  name: null,
  address: null,
  birthDate: null,
  sex: null,
  portrait: null,
  ageOver: {},
};
const DAY = { year: 1989, month: 3, day: 31 };

describe('the record of a phone', () => {
  it('has an item for each element that was asked for, in whatever order they come', () => {
    const items = [
      item(ISO, 'age_over_20', true),
      item(JP, 'portrait', PICTURE),
      FEMALE,
      item(JP, 'resident_address_unicode', '東京都'),
      BIRTH,
      NAME,
    ];
    const purpose = ['name', 'address', 'birthDate', 'sex', 'portrait', 'ageOver:20'] as const;
    expect(read(items, purpose)).toEqual({
      name: '見本　花子',
      address: '東京都',
      birthDate: DAY,
      sex: 'female',
      portrait: PICTURE,
      ageOver: { 20: true },
      agreement: 'passed',
    });
  });

  it('is empty where nothing came', () => {
    expect(read([], ['name', 'ageOver:20'])).toEqual({ ...EMPTY, agreement: 'passed' });
  });

  it('looks at nothing that was not asked for, not even at its form', () => {
    const extra = [
      item(JP, 'individual_number_unicode', '123456789018'),
      item(ISO, 'full_name_unicode', 'another namespace'),
      item(JP, 'sex_unicode', 5),
      item(ISO, 'age_over_18', true),
    ];
    expect(read([...extra, NAME], ['name', 'ageOver:20'])).toEqual({
      ...EMPTY,
      name: '見本　花子',
      agreement: 'passed',
    });
  });

  it('has each age by itself, and the no as a no', () => {
    const ages = [item(ISO, 'age_over_65', false), item(ISO, 'age_over_05', true)];
    expect(read(ages, ['ageOver:65', 'ageOver:5', 'ageOver:20'])).toMatchObject({
      ageOver: { 5: true, 65: false },
    });
  });

  it.each<[string, ReturnedItem, Item]>([
    ['a name that is a number', item(JP, 'full_name_unicode', 1), 'name'],
    ['an address with a line break', item(JP, 'resident_address_unicode', 'a\nb'), 'address'],
    ['an age that is a number', item(ISO, 'age_over_20', 1), 'ageOver:20'],
    ['a portrait that is a text', item(JP, 'portrait', 'x'), 'portrait'],
  ])('is malformed with %s, and says of which item', (_, returned, name) => {
    expect(read([returned], [name])).toBe(`element for ${name}`);
  });
});

describe('values that came twice', () => {
  it.each<[string, ReturnedItem[], string]>([
    ['the same day', [BIRTH, BIRTH_WORDS], 'passed'],
    [
      'the same day in an era',
      [BIRTH, item(JP, 'birth_date_unicode', '平成元年3月31日')],
      'passed',
    ],
    ['another day', [BIRTH, item(JP, 'birth_date_unicode', '1989年3月30日')], 'values-disagree'],
    ['a part of the day', [BIRTH, item(JP, 'birth_date_unicode', '1989年3月')], 'values-disagree'],
    ['words that we do not know', [BIRTH, item(JP, 'birth_date_unicode', '不詳')], 'passed'],
    [
      'only words that we do not know',
      [item(ISO, 'birth_date', '?'), item(JP, 'birth_date_unicode', '不詳')],
      'value-not-understood',
    ],
    ['the same sex', [FEMALE, WOMAN], 'passed'],
    ['another sex', [FEMALE, item(JP, 'sex_unicode', '男')], 'values-disagree'],
    ['a sex unknown to us alone', [item(JP, 'sex_unicode', '不明')], 'value-not-understood'],
    [
      'a sex that is unknown, and its word',
      [item(ISO, 'sex', 0), item(JP, 'sex_unicode', '不明')],
      'passed',
    ],
  ])('with %s: %#', (_, items, agreement) => {
    const inBothOrders = [items, [...items].reverse()].map((one) =>
      read(one, ['birthDate', 'sex']),
    );
    expect(inBothOrders).toMatchObject([{ agreement }, { agreement }]);
  });

  it('of which the code or day is not understood give the other, and ask for an eye', () => {
    const items = [item(ISO, 'birth_date', '?'), BIRTH_WORDS, item(ISO, 'sex', 5), WOMAN];
    expect(read(items, ['birthDate', 'sex'])).toMatchObject({
      birthDate: DAY,
      sex: 'female',
      agreement: 'value-not-understood',
    });
  });
});

describe('an element under another name', () => {
  const other = item(JP, 'full_name', 'Hanako Mihon');

  it('is taken where the first name did not come', () => {
    expect(read([other], ['name'])).toMatchObject({ name: 'Hanako Mihon', agreement: 'passed' });
  });

  it('never goes before the one that was asked for, and must say the same', () => {
    const expected = { name: '見本　花子', agreement: 'values-disagree' };
    expect([read([NAME, other], ['name']), read([other, NAME], ['name'])]).toMatchObject([
      expected,
      expected,
    ]);
    expect(read([item(JP, 'full_name', '見本　花子'), NAME], ['name'])).toMatchObject({
      name: '見本　花子',
      agreement: 'passed',
    });
  });

  it('must say the same whatever its form, also where a third one is not understood', () => {
    const type = {
      ...JAPANESE_MNC,
      elements: [
        { item: 'portrait', namespace: JP, names: ['portrait', 'photo'], form: 'picture' },
        { item: 'ageOver', namespace: ISO, names: ['age_over_NN', 'over_NN'], form: 'flag' },
        { item: 'birthDate', namespace: ISO, names: ['a', 'b', 'c'], form: 'date' },
      ],
    } as const;
    const agreement = (items: ReturnedItem[], wanted: Item) => {
      const values = readValues(items, elementsFor(type, [wanted]));
      return values.ok && values.value.agreement.reason;
    };
    const dates = (['1971-09-01', '?', '1971-09-02'] as const).map((text, i) =>
      item(ISO, 'abc'.charAt(i), text),
    );
    expect([
      agreement(
        [item(JP, 'portrait', PICTURE), item(JP, 'photo', Uint8Array.of(9, 9))],
        'portrait',
      ),
      agreement([item(JP, 'portrait', PICTURE), item(JP, 'photo', PICTURE.slice())], 'portrait'),
      agreement([item(ISO, 'age_over_20', true), item(ISO, 'over_20', false)], 'ageOver:20'),
      agreement(dates, 'birthDate'),
    ]).toEqual(['values-disagree', null, 'values-disagree', 'values-disagree']);
  });
});
