import { describe, expect, it } from 'vitest';
import { type Advice, adviceSchema } from './advice.ts';
import { purposeSchema } from './purpose.ts';

const FOR_ALL: Advice = {
  id: 'insurance-not-checked',
  text: { ja: '保険の資格は確認しません。', en: 'Insurance is not checked.' },
  when: {},
  validFrom: '2024-12-02',
  validUntil: null,
  source: '健康保険法',
};
const FROM_75 = { from: { years: 75, begins: 'birthday' } } as const;
const DAYS = { ja: 'あと{{days}}日', en: '{{days}} days' };

const PURPOSE = {
  id: 'any-reception',
  title: { ja: '受付', en: 'Reception' },
  items: ['name', 'birthDate'],
  optional: ['birthDate'],
  retain: [],
  media: 'either',
  cardRoutes: ['b'],
  attended: true,
  demands: [],
  autoWipeSeconds: 60,
  handOff: [],
  legalBasis: { ja: '法', en: 'Act' },
  expiryNoticeDays: 90,
};

type Changes = Readonly<Record<string, unknown>>;

function isTaken(changes: Changes): boolean {
  return adviceSchema.safeParse({ ...FOR_ALL, ...changes }).success;
}

/** What the schema of the purpose says to entries that differ so from the first one. */
function complaints(entries: readonly Changes[], purpose: Changes = {}): readonly string[] {
  const advice = entries.map((changes) => ({ ...FOR_ALL, ...changes }));
  const parsed = purposeSchema.safeParse({ ...PURPOSE, ...purpose, advice });
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
}

describe('an entry of advice', () => {
  it('can say for whom in every way that is built', () => {
    const taken = [
      {},
      { when: { medium: 'mdoc' } },
      { when: { medium: 'my-number-card', expiring: true }, text: DAYS },
      { when: { age: { from: { years: 70, begins: 'first-of-next-month' } } } },
      { when: { age: { until: { years: 18, begins: 'first-of-april' } } } },
      { when: { age: { ...FROM_75, on: '2026-08-01' } } },
      { validUntil: '2027-07-31' },
      { source: 'https://example.org/' },
    ];
    expect(taken.filter((changes) => !isTaken(changes))).toEqual([]);
  });

  it('needs its dates, its source, and both languages', () => {
    const refused = [
      ...Object.keys(FOR_ALL).map((field) => ({ [field]: undefined })),
      { id: 'Insurance' },
      { id: 'two--hyphens' },
      { text: { ja: 'x' } },
      { text: { ja: '', en: 'x' } },
      { text: { ...FOR_ALL.text, ko: 'x' } },
      { source: '' },
      { validFrom: null },
      { validFrom: '2026-02-29' },
      { validFrom: '2026-8-1' },
      { validUntil: 'later' },
      { note: 'x' },
    ];
    expect(refused.filter(isTaken)).toEqual([]);
  });

  it('knows no other condition, and no age without beginning and end or with an end before', () => {
    const refused = [
      { nationality: 'x' },
      { medium: 'juki-card' },
      { expiring: false },
      { age: {} },
      { age: { on: '2026-08-01' } },
      { age: { ...FROM_75, on: '2026-02-30' } },
      { age: { from: { years: 75 } } },
      { age: { from: { years: 0, begins: 'birthday' } } },
      { age: { from: { years: 75, begins: 'first-of-july' } } },
      { age: { ...FROM_75, until: { years: 75, begins: 'birthday' } } },
    ];
    expect(refused.filter((when) => isTaken({ when }))).toEqual([]);
  });
});

describe('the advice of a purpose', () => {
  it('is none where none is written', () => {
    expect(purposeSchema.parse(PURPOSE).advice).toEqual([]);
  });

  it('is told each contradiction by its name', () => {
    const age = { age: FROM_75 };
    const cases = [
      [complaints([{}, {}]), 'an id of advice stands twice'],
      [complaints([{ validUntil: '2024-12-01' }]), 'insurance-not-checked ends before it begins'],
      [
        complaints([{ when: age }], { items: ['name'], optional: [] }),
        'insurance-not-checked needs the birth date',
      ],
      [
        complaints([{ when: { medium: 'mdoc' } }], { media: 'card' }),
        'insurance-not-checked is about a medium that is not taken',
      ],
      [
        complaints([{ when: { medium: 'my-number-card' } }], { media: 'phone' }),
        'insurance-not-checked is about a medium that is not taken',
      ],
      [
        complaints([{ text: DAYS }]),
        'insurance-not-checked has a place in its text that nothing fills',
      ],
      [
        complaints([{ when: { expiring: true }, text: { ja: '{{day}}', en: 'x' } }]),
        'insurance-not-checked has a place in its text that nothing fills',
      ],
    ] as const;
    expect(cases.map(([told]) => told)).toEqual(cases.map(([, message]) => [message]));
  });

  it('may last one day, stand beside other advice, and name the birth date that is optional', () => {
    const entries = [
      { validUntil: '2024-12-02' },
      { id: 'from-75', when: { age: FROM_75 } },
      { id: 'expires', when: { medium: 'mdoc', expiring: true }, text: DAYS },
    ];
    expect(complaints(entries)).toEqual([]);
  });
});
