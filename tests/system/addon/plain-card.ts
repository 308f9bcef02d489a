import type { VirtualMedium } from '../../../fixtures/virtual/medium.ts';

export const PLAIN_ATR = Uint8Array.of(0x3b, 0x80, 0x80, 0x01, 0x01);

/** A card that answers each command with what a test makes of it, and counts what the driver did to it. */
export class PlainCard implements VirtualMedium {
  readonly atr: Uint8Array = PLAIN_ATR;
  powerOffs = 0;
  resets = 0;
  readonly #answer: (command: Uint8Array) => Uint8Array;

  constructor(answer: (command: Uint8Array) => Uint8Array = () => Uint8Array.of(0x90, 0x00)) {
    this.#answer = answer;
  }

  transmit(command: Uint8Array): Uint8Array {
    return this.#answer(command);
  }

  powerOff(): void {
    this.powerOffs++;
  }

  reset(): void {
    this.resets++;
  }
}
