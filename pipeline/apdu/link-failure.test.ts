import { describe, expect, it } from 'vitest';
import { LINK_FAULTS } from './card-channel.ts';
import { type ExchangeFault, linkFailure } from './link-failure.ts';

const KINDS: readonly (readonly [ExchangeFault, string])[] = [
  ['removed', 'removed-too-early'],
  ['link-lost', 'link-lost'],
  ['silent', 'read-timeout'],
  ['not-transmitted', 'link-lost'],
  ['reader-gone', 'reader-unplugged'],
  ['reader-busy', 'reader-busy'],
  ['service-down', 'pcsc-service-down'],
  ['answer-too-long', 'unexpected-answer'],
  ['too-many-exchanges', 'unexpected-answer'],
];

describe('linkFailure', () => {
  it('tells a person what happened and the log where', () => {
    const failures = KINDS.map(([fault]) => linkFailure(fault, 'READ BINARY'));
    const expected = KINDS.map(([fault, kind]) => ({
      kind,
      check: null,
      triesLeft: null,
      at: `READ BINARY: ${fault}`,
    }));
    expect(failures).toEqual(expected);
  });

  it('is tested here for every fault that a transport can report', () => {
    const listed = KINDS.map(([fault]) => fault);
    expect(LINK_FAULTS.filter((fault) => !listed.includes(fault))).toEqual([]);
  });
});
