import { describe, expect, it } from 'vitest';
import { isBlocked, swText, triesOf } from './status-word.ts';

const everyStatusWord = Array.from({ length: 0x10000 }, (_, sw) => sw);

describe('triesOf', () => {
  it('reads a counter from 63C0 to 63CF and from no other status word', () => {
    const counters = everyStatusWord.flatMap((sw) => {
      const tries = triesOf(sw);
      return tries === null ? [] : [[sw, tries]];
    });
    expect(counters).toEqual(Array.from({ length: 16 }, (_, tries) => [0x63c0 + tries, tries]));
  });
});

describe('isBlocked', () => {
  it('is true for 6983 and 6984 alone', () => {
    expect(everyStatusWord.filter(isBlocked)).toEqual([0x6983, 0x6984]);
  });
});

describe('swText', () => {
  it('writes four upper-case digits', () => {
    expect([0x9000, 0x6a82, 0x00c1].map(swText)).toEqual(['9000', '6A82', '00C1']);
  });
});
