import { describe, expect, it } from 'vitest';
import { sexFromText } from './sex-text.ts';

describe('sexFromText', () => {
  it('knows the two words of the record', () => {
    expect(['男', '女'].map(sexFromText)).toEqual(['male', 'female']);
  });

  it('knows nothing else, not even a name that every object has', () => {
    const others = ['', '男女', ' 男', '女　', '男性', '不明', '1', '2', 'male', '\u{F981}'];
    const names = ['toString', 'constructor', '__proto__'];
    expect([...others, ...names].filter((text) => sexFromText(text) !== null)).toEqual([]);
  });
});
