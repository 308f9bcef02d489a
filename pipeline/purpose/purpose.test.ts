import { describe, expect, it } from 'vitest';
import { purposeSchema } from './purpose.ts';

/** A sound purpose with every field; each case changes one. */
const SOUND = {
  id: 'hospital-reception',
  title: { ja: '病院の受付', en: 'Hospital reception' },
  items: ['name', 'address', 'birthDate', 'sex', 'portrait'],
  optional: ['portrait'],
  retain: ['name', 'birthDate'],
  media: 'either',
  cardRoutes: ['b', 'pin'],
  attended: true,
  demands: [],
  autoWipeSeconds: 60,
  handOff: [{ system: 'emr', items: ['name', 'birthDate'] }],
  legalBasis: { ja: '健康保険法', en: 'Health Insurance Act' },
  expiryNoticeDays: 90,
  advice: [],
} as const;

type Changes = Readonly<Record<string, unknown>>;

/** What the schema says: path and message of every complaint. */
function complaints(changes: Changes): readonly string[] {
  const parsed = purposeSchema.safeParse({ ...SOUND, ...changes });
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => [...path, message].join(' | '));
}

function isRefused(changes: Changes): boolean {
  return complaints(changes).length > 0;
}

const FIELDS = Object.keys(SOUND);
const AGES = { items: ['ageOver:20'], optional: [], retain: [], handOff: [] };

describe('a purpose', () => {
  it('is taken as it is written', () => {
    expect(purposeSchema.parse(SOUND)).toEqual(SOUND);
  });

  it.each([
    ['municipal-counter', {}],
    [
      'identity-check',
      { items: ['name', 'address', 'birthDate', 'portrait'], optional: [], cardRoutes: ['b'] },
    ],
    [
      'kiosk-certificate',
      {
        items: ['name', 'address', 'birthDate', 'sex'],
        optional: [],
        cardRoutes: ['pin'],
        attended: false,
      },
    ],
    ['age-check', { ...AGES, cardRoutes: ['birth'] }],
    [
      'shelter-roster',
      {
        items: ['name', 'address', 'birthDate', 'sex'],
        optional: [],
        retain: ['name', 'address', 'birthDate', 'sex'],
        handOff: [],
      },
    ],
    ['phone-only', { media: 'phone', cardRoutes: [] }],
  ] as const)('can say what %s needs', (id, changes) => {
    expect(complaints({ ...changes, id })).toEqual([]);
  });

  it('needs every field but the advice', () => {
    const without = FIELDS.map((field) => [field, isRefused({ [field]: undefined })]);
    expect(without).toEqual(FIELDS.map((field) => [field, field !== 'advice']));
  });

  it('has no other field, on any level', () => {
    const unknown = [
      { myNumber: true },
      { individual_number: ['name'] },
      { skipChecks: true },
      { title: { ...SOUND.title, fr: 'Accueil' } },
      { legalBasis: { ...SOUND.legalBasis, note: 'x' } },
      { handOff: [{ ...SOUND.handOff[0], numberA: true }] },
    ];
    expect(unknown.map(isRefused)).toEqual(unknown.map(() => true));
  });

  it('cannot name the My Number in any list', () => {
    const words = ['myNumber', 'individualNumber', 'individual_number_unicode', '個人番号'];
    const places = words.flatMap((word): Changes[] => [
      { items: [...SOUND.items, word] },
      { optional: [word] },
      { retain: [word] },
      { handOff: [{ system: 'emr', items: [word] }] },
      { demands: [word] },
      { cardRoutes: ['b', word] },
    ]);
    expect(places.map(isRefused)).toEqual(places.map(() => true));
    expect(isRefused({ cardRoutes: ['a'] })).toBe(true);
  });

  it('keeps to the bounds of each field', () => {
    const refused = [
      { id: '' },
      { id: 'Hospital' },
      { id: '../etc' },
      { id: `a${'b'.repeat(41)}` },
      { title: { ja: '', en: 'x' } },
      { title: { en: 'x' } },
      { items: [] },
      { media: 'nfc' },
      { attended: 'yes' },
      { demands: ['clock.plausible'] },
      { demands: ['card.everything'] },
      { autoWipeSeconds: 4 },
      { autoWipeSeconds: 301 },
      { autoWipeSeconds: 60.5 },
      { handOff: [{ system: '', items: ['name'] }] },
      { handOff: [{ system: 'emr', items: [] }] },
      { expiryNoticeDays: -1 },
      { expiryNoticeDays: 366 },
    ];
    const taken = [
      { id: `a${'b'.repeat(40)}` },
      { autoWipeSeconds: 5 },
      { autoWipeSeconds: 300 },
      { demands: ['card.not-stopped', 'card.revocation'] },
      { expiryNoticeDays: 0 },
    ];
    expect([refused.filter((one) => !isRefused(one)), taken.filter(isRefused)]).toEqual([[], []]);
  });

  it('is told each contradiction by its name', () => {
    const cases = [
      [{ items: [...SOUND.items, 'name'] }, 'items | an item stands twice'],
      [{ optional: ['portrait', 'ageOver:20'] }, 'an optional item is not among the items'],
      [{ retain: ['name', 'birthDate', 'ageOver:20'] }, 'a retained item is not among the items'],
      [
        { handOff: [{ system: 'emr', items: ['address'] }] },
        'emr receives an item that is not retained',
      ],
      [{ cardRoutes: [] }, 'cards have no way to be opened'],
      [{ media: 'card', cardRoutes: [] }, 'cards have no way to be opened'],
      [{ cardRoutes: ['b', 'birth'] }, 'the birth date opens nothing but the age'],
      [
        { ...AGES, items: ['ageOver:20', 'name'], cardRoutes: ['birth'] },
        'the birth date opens nothing but the age',
      ],
      [{ optional: [] }, 'the PIN does not open the portrait'],
      [
        {
          items: ['birthDate', 'portrait'],
          optional: [],
          retain: [],
          handOff: [],
          cardRoutes: ['b'],
        },
        'the number opens a card for its name or address',
      ],
      [{ attended: false }, 'what is printed on the card proves nothing at an unattended counter'],
    ] as const;
    expect(cases.map(([changes]) => complaints(changes))).toEqual(
      cases.map(([, message]) => [message]),
    );
  });

  it('is told every contradiction at once, not only the first', () => {
    const changes = {
      optional: ['ageOver:20'],
      cardRoutes: ['b', 'birth', 'pin'],
      attended: false,
    };
    expect(complaints(changes)).toEqual([
      'an optional item is not among the items',
      'the birth date opens nothing but the age',
      'the PIN does not open the portrait',
      'what is printed on the card proves nothing at an unattended counter',
    ]);
  });
});
