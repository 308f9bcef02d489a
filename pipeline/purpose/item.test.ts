import { describe, expect, it } from 'vitest';
import { ageOf, itemSchema } from './item.ts';

function accepted(words: readonly unknown[]): readonly unknown[] {
  return words.filter((word) => itemSchema.safeParse(word).success);
}

describe('an item', () => {
  it('is one of the four, the portrait, or an age', () => {
    const words = ['name', 'address', 'birthDate', 'sex', 'portrait', 'ageOver:20', 'ageOver:1'];
    expect(accepted(words)).toEqual(words);
  });

  it('has no word for the My Number, in any spelling', () => {
    const words = [
      'myNumber',
      'my_number',
      'mynumber',
      'individualNumber',
      'individual_number',
      'individual_number_unicode',
      'number',
      'numberA',
      'personalNumber',
      '個人番号',
      'マイナンバー',
      'org.iso.23220.1.jp.mnc/individual_number',
    ];
    expect(accepted(words)).toEqual([]);
  });

  it('is spelt exactly as the list says', () => {
    expect(accepted(['Name', 'name ', 'birth_date', 'photo', '', 20, null, ['name']])).toEqual([]);
  });

  it('asks for an age of 1 to 120 in plain digits', () => {
    const ages = ['1', '18', '20', '65', '99', '100', '120'].map((years) => `ageOver:${years}`);
    const none = [
      '',
      '0',
      '-1',
      '-0',
      '121',
      '999999',
      '1.5',
      '1e2',
      '+5',
      ' 20',
      '20 ',
      '020',
      '２０',
    ];
    expect(accepted([...ages, ...none.map((years) => `ageOver:${years}`)])).toEqual(ages);
  });

  it('tells its years where it asks for an age', () => {
    expect([ageOf('ageOver:20'), ageOf('ageOver:7'), ageOf('name'), ageOf('birthDate')]).toEqual([
      20,
      7,
      null,
      null,
    ]);
  });
});
