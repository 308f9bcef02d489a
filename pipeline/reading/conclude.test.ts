import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Check, failedCheck, notCheckable } from '../outcome/check.ts';
import { failure, outcomeOf } from '../outcome/failure.ts';
import { failureKinds, NOTICES, type NoticeKind } from '../outcome/failure-kinds.ts';
import { CHECK_ORDER } from '../purpose/check-weights.ts';
import type { Item } from '../purpose/item.ts';
import { ACCEPTED, PURPOSE } from '../reception/reception.fixture.ts';
import { conclude } from './conclude.ts';
import type { ReadReport } from './report.ts';

const { identity: IDENTITY, validity: VALIDITY, link: LINK, checks: PASSED } = ACCEPTED;

function report(more: Partial<ReadReport>): ReadReport {
  return { ...ACCEPTED, ...more };
}

const COMMON = { medium: 'my-number-card', checks: PASSED, link: LINK } as const;
const NO_DATA = { identity: null, missing: [], notices: [], asks: [] } as const;

describe('the conclusion of a reading', () => {
  it('is the whole record where every check passed, with what is said beside it', () => {
    expect(conclude(PURPOSE, report({ notices: ['wrong-before'] }))).toEqual({
      ...COMMON,
      outcome: 'accepted',
      identity: IDENTITY,
      missing: [],
      validity: VALIDITY,
      notices: ['wrong-before'],
      asks: [],
      failure: null,
    });
  });

  it('is the record and what to look at, where the machine alone cannot decide', () => {
    const checks = [notCheckable('card.issuer-certificate', 'no-trust-anchor')];
    const found = conclude(
      PURPOSE,
      report({ checks, missing: ['portrait'], notices: ['photo-absent'] }),
    );
    expect(found).toEqual({
      ...COMMON,
      checks,
      outcome: 'attention',
      identity: IDENTITY,
      missing: ['portrait'],
      validity: VALIDITY,
      notices: ['photo-absent'],
      asks: ['card.issuer-certificate', 'portrait', 'photo-absent'],
      failure: null,
    });
  });

  it('is a refusal with every check and no data, where one failed', () => {
    const checks = [...PASSED, failedCheck('card.text-chip-proof', 'proof-invalid')];
    expect(conclude(PURPOSE, report({ checks, notices: ['wrong-before'] }))).toEqual({
      ...COMMON,
      ...NO_DATA,
      checks,
      outcome: 'refused',
      validity: null,
      failure: failure('copy-suspected', { check: 'card.text-chip-proof' }),
    });
  });

  it('tells the date of a medium that has expired, and nothing else of it', () => {
    const checks = [failedCheck('card.expiry', 'past')];
    expect(conclude(PURPOSE, report({ checks }))).toEqual({
      ...COMMON,
      ...NO_DATA,
      checks,
      outcome: 'refused',
      validity: VALIDITY,
      failure: failure('expired', { check: 'card.expiry' }),
    });
  });

  it('is the failure of a reading that did not come to its end', () => {
    const why = failure('wrong-verification-number', { triesLeft: 2, at: 'VERIFY' });
    expect(conclude(PURPOSE, report({ failure: why }))).toEqual({
      ...COMMON,
      ...NO_DATA,
      outcome: 'failed',
      validity: null,
      failure: why,
    });
  });

  it('is refused or failed as the closed list says, for every kind', () => {
    const outcomes = failureKinds.map(
      (kind) => conclude(PURPOSE, report({ failure: failure(kind) })).outcome,
    );
    expect(outcomes).toEqual(failureKinds.map(outcomeOf));
  });
});

const anyCheck: fc.Arbitrary<Check> = fc.record({
  id: fc.constantFrom(...CHECK_ORDER),
  status: fc.constantFrom('passed', 'failed', 'deviation', 'not-checkable'),
  reason: fc.constant(null),
});
const anyReport = fc
  .record({
    failure: fc.option(fc.constantFrom(...failureKinds).map((kind) => failure(kind))),
    checks: fc.array(anyCheck, { maxLength: 3 }),
    missing: fc.subarray<Item>(['name', 'portrait']),
    notices: fc.subarray(Object.keys(NOTICES) as NoticeKind[]),
  })
  .map(report);

describe('any conclusion', () => {
  it('holds data or a failure, never both and never neither', () => {
    fc.assert(
      fc.property(anyReport, fc.boolean(), (found, attended) => {
        const {
          outcome,
          identity,
          failure: why,
          validity,
          ...rest
        } = conclude({ ...PURPOSE, attended }, found);
        const shown = outcome === 'accepted' || outcome === 'attention';
        expect([identity !== null, why === null]).toEqual([shown, shown]);
        if (why === null) return;
        expect([rest.missing, rest.notices, rest.asks]).toEqual([[], [], []]);
        if (why.kind !== 'expired') expect(validity).toBeNull();
      }),
    );
  });
});
