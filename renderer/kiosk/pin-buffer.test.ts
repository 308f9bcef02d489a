import { describe, expect, it } from 'vitest';
import { openPinBuffer } from './pin-buffer.ts';

function typed(...digits: number[]) {
  const pin = openPinBuffer();
  for (const digit of digits) pin.press(digit);
  return pin;
}

function given(pin: ReturnType<typeof openPinBuffer>): string[] {
  const all: string[] = [];
  pin.give((digits) => all.push(String.fromCharCode(...digits)));
  return all;
}

describe('the digits of a PIN', () => {
  it('are given away as ASCII once they are four, and once only', () => {
    const pin = typed(0, 9, 1, 2);
    expect([given(pin), given(pin), pin.count()]).toEqual([['0912'], [], 0]);
  });

  it('are not given away before, and are never more than four', () => {
    expect([given(typed(1, 2, 3)), given(typed(1, 2, 3, 4, 5))]).toEqual([[], ['1234']]);
  });

  it('are taken back one by one', () => {
    const pin = typed(1, 2, 3, 4);
    pin.erase();
    pin.press(9);
    expect(given(pin)).toEqual(['1239']);
    pin.erase();
    expect(pin.count()).toBe(0);
  });

  it('are wiped in what was given as soon as it was taken', () => {
    const kept: Uint8Array[] = [];
    typed(1, 2, 3, 4).give((digits) => kept.push(digits));
    expect(kept).toEqual([new Uint8Array(4)]);
  });

  it('are gone when the pad goes', () => {
    const pin = typed(1, 2, 3, 4);
    pin.wipe();
    expect([pin.count(), given(pin)]).toEqual([0, []]);
  });
});
