import { describe, expect, it } from 'vitest';
import { LINK_FAULTS } from '../../pipeline/apdu/card-channel.ts';
import { CODES } from './pcsc-codes.fixture.ts';
import { linkFault } from './pcsc-error.ts';

describe('a code of PC/SC', () => {
  it('says what it means for the link', () => {
    const found = CODES.map(([name, code]) => [name, linkFault(code)]);
    expect(found).toEqual(CODES.map(([name, , fault]) => [name, fault]));
  });

  it('is a lost link where there is none, or one that nobody knows', () => {
    expect([null, 0, 1, 0x80100001, -2146435061].map(linkFault)).toEqual(
      Array(5).fill('link-lost'),
    );
  });

  it('can be every fault of a link but silence, which is ours to measure', () => {
    const found = new Set(CODES.map(([, , fault]) => fault));
    expect(LINK_FAULTS.filter((fault) => !found.has(fault))).toEqual(['silent']);
  });
});
