import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check, CheckId, CheckStatus } from '../outcome/check.ts';
import type { NoticeKind } from '../outcome/failure-kinds.ts';
import { type Decision, decide, type Findings } from './decide.ts';
import type { Item } from './item.ts';
import type { Purpose } from './purpose.ts';

const STATUSES: readonly CheckStatus[] = ['passed', 'failed', 'deviation', 'not-checkable'];
const DECISIVE: CheckId = 'card.record-signature';
const ADVISORY: CheckId = 'card.not-stopped';

function purpose(attended: boolean, demands: Purpose['demands'] = []): Purpose {
  return {
    id: 'any',
    title: { ja: '受付', en: 'Reception' },
    items: ['name', 'address', 'birthDate', 'sex', 'portrait'],
    optional: ['portrait'],
    retain: [],
    media: 'either',
    cardRoutes: ['pin'],
    attended,
    demands,
    autoWipeSeconds: 60,
    handOff: [],
    legalBasis: { ja: '法', en: 'Act' },
    expiryNoticeDays: 0,
    advice: [],
  };
}

function check(id: CheckId, status: CheckStatus): Check {
  return { id, status, reason: status === 'passed' ? null : 'not-available-offline' };
}

/** One state of everything that design section 1 makes the verdict depend on. */
interface State {
  readonly decisive: CheckStatus;
  readonly advisory: CheckStatus;
  readonly demanded: boolean;
  readonly attended: boolean;
  readonly missing: readonly Item[];
  readonly notices: readonly NoticeKind[];
}

function* states(): Generator<State> {
  for (const decisive of STATUSES)
    for (const advisory of STATUSES)
      for (const demanded of [false, true])
        for (const attended of [true, false])
          for (const missing of [[], ['portrait'], ['name'], ['name', 'portrait']] as Item[][])
            for (const notices of [
              [],
              ['wrong-before'],
              ['photo-absent'],
              ['photo-not-displayable', 'wrong-before'],
              ['glyph-missing'],
            ] as NoticeKind[][])
              yield { decisive, advisory, demanded, attended, missing, notices };
}

const unsure = (status: CheckStatus) => status === 'not-checkable' || status === 'deviation';
const asking = new Set<NoticeKind>(['photo-not-displayable', 'photo-absent', 'glyph-missing']);

/** Design section 1, "decide", read line by line: the first line that applies gives the outcome. */
const READING: readonly (readonly [
  line: string,
  applies: (state: State) => boolean,
  outcome: Decision['outcome'],
])[] = [
  ['any failed', (s) => s.decisive === 'failed' || s.advisory === 'failed', 'refused'],
  ['a required item missing', (s) => s.missing.includes('name'), 'refused'],
  ['unsure, unattended', (s) => lowered(s) && !s.attended, 'refused'],
  ['unsure', lowered, 'attention'],
  ['else', () => true, 'accepted'],
];

function lowered(s: State): boolean {
  return (
    unsure(s.decisive) ||
    (s.demanded && unsure(s.advisory)) ||
    s.missing.includes('portrait') ||
    s.notices.some((notice) => asking.has(notice))
  );
}

function decided({ decisive, advisory, demanded, attended, missing, notices }: State): Decision {
  const demands = demanded ? (['card.not-stopped'] as const) : [];
  const checks = [check(DECISIVE, decisive), check(ADVISORY, advisory)];
  return decide(purpose(attended, [...demands]), { checks, missing, notices });
}

describe('the verdict', () => {
  it('is what design section 1 says, in all 1,280 states of a small world', () => {
    const all = [...states()];
    const differing = all
      .map((state) => {
        const [line, , outcome] = READING.find(([, applies]) => applies(state)) ?? ['none'];
        return { ...state, line, expected: outcome, found: decided(state).outcome };
      })
      .filter(({ expected, found }) => expected !== found);
    expect([all.length, differing]).toEqual([1280, []]);
  });

  it('never accepts, and never asks, at a counter where nobody can look', () => {
    const outcomes = [...states()]
      .filter(({ attended }) => !attended)
      .map((s) => decided(s).outcome);
    expect(new Set(outcomes)).toEqual(new Set(['accepted', 'refused']));
  });

  it('names a kind with every refusal', () => {
    const kinds = [...states()]
      .map(decided)
      .flatMap((d) => (d.outcome === 'refused' ? [d.failure.kind] : []));
    expect(new Set(kinds)).toEqual(new Set(['data-altered', 'revoked', 'items-missing']));
  });

  it('asks for exactly what has to be looked at, checks first, then items, then notices', () => {
    const findings: Findings = {
      checks: [
        check('card.issuer-certificate', 'not-checkable'),
        check('card.record-signature', 'passed'),
        check('card.chip-proof', 'deviation'),
        check('card.not-stopped', 'not-checkable'),
        check('card.revocation', 'not-checkable'),
      ],
      missing: ['portrait'],
      notices: ['wrong-before', 'glyph-missing'],
    };
    expect(decide(purpose(true, ['card.revocation']), findings)).toEqual({
      outcome: 'attention',
      asks: [
        'card.issuer-certificate',
        'card.chip-proof',
        'card.revocation',
        'portrait',
        'glyph-missing',
      ],
    });
  });

  it('names the required items that are missing and leaves the optional ones out', () => {
    const findings: Findings = { checks: [], missing: ['name', 'portrait', 'sex'], notices: [] };
    const refused = {
      outcome: 'refused',
      failure: { kind: 'items-missing', check: null, triesLeft: null, at: 'name sex' },
    };
    expect([decide(purpose(true), findings), decide(purpose(false), findings)]).toEqual([
      refused,
      refused,
    ]);
  });

  it('does not depend on the order in which checks are reported', () => {
    const ids = [
      'card.issuer-certificate',
      'card.chip-proof',
      'card.agreement',
      'card.expiry',
    ] as const;
    const checks = fc.tuple(
      ...ids.map((id) => fc.constantFrom(...STATUSES).map((s) => check(id, s))),
    );
    fc.assert(
      fc.property(checks, fc.boolean(), (list, attended) => {
        const verdict = (order: readonly Check[]) => {
          const decision = decide(purpose(attended), { checks: order, missing: [], notices: [] });
          return 'asks' in decision ? { ...decision, asks: [...decision.asks].sort() } : decision;
        };
        expect(verdict([...list].reverse())).toEqual(verdict(list));
      }),
    );
  });
});
