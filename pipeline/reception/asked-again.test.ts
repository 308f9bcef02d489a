import { describe, expect, it } from 'vitest';
import { failure } from '../outcome/failure.ts';
import { FAILURE_KINDS, type FailureKind, failureKinds } from '../outcome/failure-kinds.ts';
import { counterIn, follow, fromDevice, READER } from './reception.fixture.ts';
import { failedPhase, mayAskAgain } from './reception.ts';

/** Kinds that ui-spec 2 marks 1回. */
const ONCE: readonly FailureKind[] = [
  'nothing-returned',
  'unexpected-answer',
  'data-altered',
  'copy-suspected',
  'records-disagree',
  'malformed-data',
];

function endedBy(kind: FailureKind, askedAgain = false) {
  return counterIn(failedPhase(failure(kind)), { askedAgain });
}

describe('再読取', () => {
  it('is allowed once after the failures that the specification says so of', () => {
    expect(failureKinds.filter((kind) => FAILURE_KINDS[kind].retry === 'once').sort()).toEqual(
      [...ONCE].sort(),
    );
    const allowed = ONCE.map((kind) => [
      mayAskAgain(endedBy(kind)),
      mayAskAgain(endedBy(kind, true)),
    ]);
    expect(allowed).toEqual(ONCE.map(() => [true, false]));
  });

  it('is not done where it is not allowed, whoever asks', () => {
    const before = endedBy('data-altered', true);
    const { reception, effects } = follow(before, [{ type: 'retry' }]);
    expect([reception.phase, effects]).toEqual([before.phase, []]);
    const never = endedBy('expired');
    expect(follow(never, [{ type: 'retry' }]).effects).toEqual([]);
  });

  it('begins anew with the next medium', () => {
    const { reception } = follow(endedBy('data-altered', true), [
      fromDevice('medium', { reader: READER, present: false }),
      fromDevice('medium', { reader: READER, present: true }),
    ]);
    expect([reception.phase.kind, reception.askedAgain]).toEqual(['reading', false]);
  });
});
