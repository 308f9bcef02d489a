import { describe, expect, it } from 'vitest';
import { concat } from './concat.ts';

describe('concat', () => {
  it('puts the parts one after the other, empty ones too', () => {
    const whole = concat(Uint8Array.of(1, 2, 3), new Uint8Array(0), Uint8Array.of(4, 5));
    expect(whole).toStrictEqual(Uint8Array.of(1, 2, 3, 4, 5));
  });

  it('is empty without parts', () => {
    expect(concat()).toStrictEqual(new Uint8Array(0));
  });

  it('shares no memory with a part, even with a single one', () => {
    const part = Uint8Array.of(1, 2);
    const whole = concat(part);
    part.fill(0);
    expect(whole).toStrictEqual(Uint8Array.of(1, 2));
  });

  it('gives a plain array of bytes for parts of a narrower kind', () => {
    expect(concat(Buffer.from([1]), Buffer.from([2]))).toStrictEqual(Uint8Array.of(1, 2));
  });
});
