import { useEffect, useState } from 'react';
import { openPinBuffer } from './pin-buffer.ts';

export interface Pin {
  /** How many digits are typed: all that is ever drawn of them. */
  readonly count: number;
  readonly press: (digit: number) => void;
  readonly erase: () => void;
  readonly confirm: () => void;
}

/** The digits that are being typed; wiped when used, and when the pad goes. */
export function usePin(give: (digits: Uint8Array<ArrayBuffer>) => void): Pin {
  const [buffer] = useState(openPinBuffer);
  const [count, setCount] = useState(0);
  useEffect(() => buffer.wipe, [buffer]);

  const andDraw = (change: () => void) => {
    change();
    setCount(buffer.count());
  };
  return {
    count,
    press: (digit) => andDraw(() => buffer.press(digit)),
    erase: () => andDraw(buffer.erase),
    confirm: () => andDraw(() => buffer.give(give)),
  };
}
