import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Item, itemSchema } from '../../purpose/item.ts';
import { elementsFor, JAPANESE_MNC } from './document-type.ts';
import { MOBILE_DRIVING_LICENCE } from './mobile-driving-licence.fixture.ts';

const named = (items: readonly Item[], type = JAPANESE_MNC) =>
  elementsFor(type, items).map(({ item, names, form }) => `${item} ${names.join('|')} ${form}`);

const anyItem = fc.oneof(
  fc.constantFrom('name', 'address', 'birthDate', 'sex', 'portrait'),
  fc.integer({ min: 1, max: 120 }).map((years) => `ageOver:${years}`),
) as fc.Arbitrary<Item>;

describe('the elements of the Japanese document', () => {
  it('come in its own order, whatever the order of the items', () => {
    expect(named(['portrait', 'sex', 'birthDate', 'address', 'name'])).toEqual([
      'name full_name_unicode|full_name text',
      'address resident_address_unicode|resident_address text',
      'birthDate birth_date date',
      'birthDate birth_date_unicode date-words',
      'sex sex sex-code',
      'sex sex_unicode sex-word',
      'portrait portrait picture',
    ]);
  });

  it('have one element for each age, in two digits at least', () => {
    expect(named(['ageOver:20', 'ageOver:5', 'ageOver:100'])).toEqual([
      'ageOver:20 age_over_20 flag',
      'ageOver:5 age_over_05 flag',
      'ageOver:100 age_over_100 flag',
    ]);
  });

  it('never hold the My Number, whatever a purpose can name', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyItem), (items) => {
        expect(items.every((item) => itemSchema.safeParse(item).success)).toBe(true);
        const names = elementsFor(JAPANESE_MNC, items).flatMap((element) => element.names);
        expect(names.filter((name) => /number|document/i.test(name))).toEqual([]);
      }),
    );
  });

  it('of no two items are one element', () => {
    const places = JAPANESE_MNC.elements.flatMap(({ namespace, names }) =>
      names.map((name) => `${namespace} ${name}`),
    );
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('another document', () => {
  it('is data: its elements under its own namespace', () => {
    expect(elementsFor(MOBILE_DRIVING_LICENCE, ['name', 'ageOver:18'])).toEqual([
      { item: 'name', namespace: 'org.iso.18013.5.1', names: ['family_name'], form: 'text' },
      { item: 'ageOver:18', namespace: 'org.iso.18013.5.1', names: ['age_over_18'], form: 'flag' },
    ]);
  });
});
