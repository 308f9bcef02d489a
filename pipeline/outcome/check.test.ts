import { describe, expect, it } from 'vitest';
import {
  CARD_CHECKS,
  CHECK_REASONS,
  CLOCK_CHECK,
  failedCheck,
  notCheckable,
  passed,
} from './check.ts';

describe('a check', () => {
  it('is reported with its status, and with a reason unless it passed', () => {
    const checks = [
      passed('card.expiry'),
      failedCheck('card.expiry', 'past'),
      notCheckable('card.expiry', 'expiry-not-read'),
    ];
    expect(checks).toStrictEqual([
      { id: 'card.expiry', status: 'passed', reason: null },
      { id: 'card.expiry', status: 'failed', reason: 'past' },
      { id: 'card.expiry', status: 'not-checkable', reason: 'expiry-not-read' },
    ]);
  });
});

describe('the lists of checks and reasons', () => {
  it('name each one once, in the form that logs and texts use', () => {
    const ids = [...CARD_CHECKS, CLOCK_CHECK];
    const malformed = [
      ...ids.filter((id) => !/^(card|clock)\.[a-z]+(-[a-z]+)*$/.test(id)),
      ...CHECK_REASONS.filter((reason) => !/^[a-z]+(-[a-z]+)*$/.test(reason)),
    ];
    expect([new Set(ids).size, new Set(CHECK_REASONS).size, malformed]).toEqual([
      ids.length,
      CHECK_REASONS.length,
      [],
    ]);
  });
});
