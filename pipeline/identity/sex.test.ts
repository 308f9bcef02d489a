import { describe, expect, it } from 'vitest';
import { sexOf } from './sex.ts';

describe('sexOf', () => {
  it('knows the four codes of ISO/IEC 5218 and no other digit', () => {
    expect([...'0123456789'].map(sexOf)).toEqual([
      'unknown',
      'male',
      'female',
      ...new Array(6).fill(null),
      'not-applicable',
    ]);
  });

  it('knows nothing but a single digit, not even a name that every object has', () => {
    const others = ['', '01', '1 ', '１', 'male', 'toString', '__proto__', 'constructor'];
    expect(others.filter((code) => sexOf(code) !== null)).toEqual([]);
  });
});
