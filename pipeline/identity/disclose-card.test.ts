import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardEvidence } from '../card/read/evidence.ts';
import type { Item } from '../purpose/item.ts';
import { discloseCard, missingItems } from './disclose-card.ts';
import type { Identity, Picture } from './identity.ts';

const TODAY = { year: 2026, month: 11, day: 22 };
const BIRTH = { year: 2006, month: 11, day: 22 };
const NONE = new Uint8Array(0);
const KEY = { modulus: NONE, exponent: NONE };
const SIGNED = { signed: NONE, signature: NONE };
const CERTIFICATE = { caKeyId: NONE, subjectKeyId: NONE, subjectKey: KEY, ...SIGNED };
const PROOFS = { certificate: CERTIFICATE, chip: { challengeDigest: NONE, signature: NONE } };

const TEXT: NonNullable<CardEvidence['text']> = {
  ...PROOFS,
  record: {
    name: '見本　花子',
    address: '架空区１',
    birthDate: BIRTH,
    sex: 'female',
    hashed: NONE,
  },
  signature: { basicFourDigest: NONE, ...SIGNED },
  cardKey: { key: KEY, ...SIGNED },
};

const FACE: NonNullable<CardEvidence['face']> = {
  ...PROOFS,
  record: {
    birthDate: BIRTH,
    sex: 'female',
    cardKey: KEY,
    nameImage: NONE,
    addressImage: NONE,
    photo: NONE,
    expiry: { year: 2035, month: 3, day: 31 },
    hashed: [NONE, NONE, NONE],
    signature: NONE,
  },
};

const AGE: NonNullable<CardEvidence['age']> = {
  ...PROOFS,
  record: { birthDate: BIRTH, cardKey: KEY, ...SIGNED },
};

const NOTHING_READ: CardEvidence = { text: null, face: null, age: null, expiry: null };
const ALL_READ: CardEvidence = { ...NOTHING_READ, text: TEXT, face: FACE };

const picture = (mark: number): Picture => ({
  mediaType: 'image/png',
  width: 1,
  height: 1,
  bytes: Uint8Array.of(mark),
});
const PICTURES = { portrait: picture(1), nameImage: picture(2), addressImage: picture(3) };
const NO_PICTURES = { portrait: null, nameImage: null, addressImage: null };

/** What each item may bring with it, and nothing else may. */
const BROUGHT_BY: Readonly<Record<string, Identity>> = {
  name: { name: '見本　花子', nameImage: picture(2) },
  address: { address: '架空区１', addressImage: picture(3) },
  birthDate: { birthDate: BIRTH },
  sex: { sex: 'female' },
  portrait: { portrait: picture(1) },
};
const ITEMS = Object.keys(BROUGHT_BY) as Item[];

describe('discloseCard', () => {
  it('holds exactly what the items of the purpose bring, whichever they are', () => {
    fc.assert(
      fc.property(fc.subarray(ITEMS), (items) => {
        const identity = discloseCard(ALL_READ, PICTURES, items, TODAY);
        expect(identity).toStrictEqual(Object.assign({}, ...items.map((item) => BROUGHT_BY[item])));
        expect(missingItems(identity, items)).toEqual([]);
      }),
    );
  });

  it('answers ages with yes or no and keeps the birth date to itself', () => {
    const items: Item[] = ['ageOver:18', 'ageOver:20', 'ageOver:21'];
    expect(discloseCard({ ...NOTHING_READ, age: AGE }, NO_PICTURES, items, TODAY)).toStrictEqual({
      ageOver: { 18: true, 20: true, 21: false },
    });
  });

  it('says of a birth date without day only what is sure', () => {
    const record = { ...AGE.record, birthDate: { year: 2006, month: null, day: null } };
    const evidence = { ...NOTHING_READ, age: { ...AGE, record } };
    const items: Item[] = ['ageOver:19', 'ageOver:20'];
    expect(discloseCard(evidence, NO_PICTURES, items, TODAY)).toStrictEqual({
      ageOver: { 19: true, 20: false },
    });
  });

  it('takes the birth date from any of the three records, the text first', () => {
    const other = { ...FACE, record: { ...FACE.record, birthDate: { ...BIRTH, day: 1 } } };
    const evidences: CardEvidence[] = [
      { ...NOTHING_READ, text: TEXT, face: other },
      { ...NOTHING_READ, face: FACE },
      { ...NOTHING_READ, age: AGE },
    ];
    const disclosed = evidences.map((e) => discloseCard(e, NO_PICTURES, ['birthDate'], TODAY));
    expect(disclosed).toStrictEqual(evidences.map(() => ({ birthDate: BIRTH })));
  });

  it('leaves absent what did not come, rather than empty', () => {
    const items: Item[] = [...ITEMS, 'ageOver:20'];
    const disclosed = discloseCard(NOTHING_READ, NO_PICTURES, items, TODAY);
    expect([disclosed, missingItems(disclosed, items)]).toStrictEqual([{}, items]);
  });
});

describe('missingItems', () => {
  it('names the items in the order of the purpose', () => {
    const evidence = { ...NOTHING_READ, text: TEXT };
    const items: Item[] = ['portrait', 'name', 'ageOver:20', 'ageOver:65'];
    const identity = discloseCard(evidence, NO_PICTURES, ['name', 'ageOver:20'], TODAY);
    expect(missingItems(identity, items)).toEqual(['portrait', 'ageOver:65']);
  });

  it('does not take a picture of the name for the name', () => {
    const identity = discloseCard({ ...NOTHING_READ, face: FACE }, PICTURES, ['name'], TODAY);
    expect(missingItems(identity, ['name'])).toEqual(['name']);
  });

  it('does not take an age that is not reached for one that is missing', () => {
    expect(missingItems({ ageOver: { 20: false } }, ['ageOver:20'])).toEqual([]);
  });
});
