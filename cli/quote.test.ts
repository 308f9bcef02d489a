import { describe, expect, it } from 'vitest';
import { quote } from './quote.ts';

describe('a word that is said again', () => {
  it('has no number in it, however it was written', () => {
    const numbers = [
      '01033120351234',
      '０１０３３１２０３５１２３４',
      '01-03-31',
      '01/03/31 2035 1234',
      '123',
      '-0',
      '--010331',
    ];
    expect(numbers.map(quote)).toEqual(numbers.map(() => '(digits)'));
  });

  it('keeps what is a name, but for a number inside it', () => {
    expect(['showa-64', '--json2', 'x01033120351234', '/srv/2026/trust'].map(quote)).toEqual([
      'showa-64',
      '--json2',
      'x(digits)',
      '/srv/(digits)/trust',
    ]);
  });
});
