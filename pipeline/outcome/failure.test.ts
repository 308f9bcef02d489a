import { describe, expect, it } from 'vitest';
import { failure } from './failure.ts';

describe('failure', () => {
  it('says null of what is not known', () => {
    expect(failure('cancelled')).toStrictEqual({
      kind: 'cancelled',
      check: null,
      triesLeft: null,
      at: null,
    });
  });

  it('carries what decided it, where, and the tries that are left', () => {
    const more = { check: 'card.expiry', triesLeft: 9, at: 'text VERIFY' } as const;
    expect(failure('expired', more)).toStrictEqual({ kind: 'expired', ...more });
  });

  it('tells no tries left from tries not known', () => {
    const tries = [0, null].map((triesLeft) => failure('pin-blocked', { triesLeft }).triesLeft);
    expect(tries).toEqual([0, null]);
  });
});
