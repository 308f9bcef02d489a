import { PIN_LENGTH } from './pin-keys.ts';

const ZERO = 0x30;

export interface PinBuffer {
  readonly count: () => number;
  readonly press: (digit: number) => void;
  readonly erase: () => void;
  /** Gives all four digits away as ASCII, then wipes them here and there; nothing before all are typed. */
  readonly give: (to: (digits: Uint8Array<ArrayBuffer>) => void) => void;
  readonly wipe: () => void;
}

/** The digits of a PIN in one buffer and in no text: not in React's state, not in the document. */
export function openPinBuffer(): PinBuffer {
  const buffer = new Uint8Array(PIN_LENGTH);
  let count = 0;
  const wipe = () => {
    buffer.fill(0);
    count = 0;
  };
  return {
    count: () => count,
    press(digit) {
      if (count === PIN_LENGTH) return;
      buffer[count] = ZERO + digit;
      count += 1;
    },
    erase() {
      if (count === 0) return;
      count -= 1;
      buffer[count] = 0;
    },
    give(to) {
      if (count < PIN_LENGTH) return;
      const digits = buffer.slice();
      wipe();
      to(digits);
      // The host has its own copy as soon as the call is over.
      digits.fill(0);
    },
    wipe,
  };
}
