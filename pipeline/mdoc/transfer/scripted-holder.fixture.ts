import { parseApdu } from '../../../fixtures/virtual/card-machine/parse-apdu.ts';
import { concat } from '../../bytes/concat.ts';
import { fromHex, toHex } from '../../bytes/hex.ts';

/** How a holder hands out its answer. */
export interface HolderHabits {
  /** The answer with its DO'53' around it. */
  readonly answer: Uint8Array;
  /** Most bytes that the holder sends at once, whatever is asked for. */
  readonly maxResponse?: number;
  /** Answers the last ENVELOPE with nothing but the status word. */
  readonly statusFirst?: boolean;
  /** What stands in 61XX for these remaining bytes. */
  readonly remainder?: (left: number) => number;
  /** How many bytes come when `le` were asked for. */
  readonly part?: (le: number, left: number) => number;
}

/** The phone's side of a transfer: puts ENVELOPEs together, hands the answer out in parts. */
export class ScriptedHolder {
  readonly #habits: HolderHabits;
  readonly received: { length: number; le: number; extended: boolean; last: boolean }[] = [];
  message: Uint8Array = new Uint8Array(0);
  #left: Uint8Array = new Uint8Array(0);

  constructor(habits: HolderHabits) {
    this.#habits = habits;
  }

  /** For `scriptedPhone`: one command in, one answer out, both in hex. */
  readonly answer = (hex: string): string => {
    const command = parseApdu(fromHex(hex) ?? new Uint8Array(0));
    if (command === null) return '6700';
    const { cla, ins, data, le, extended } = command;
    if (ins === 0xc0) return data.length === 0 ? this.#part(le) : '6700';
    if (ins !== 0xc3) return '6D00';
    const last = cla === 0x00;
    this.received.push({ length: data.length, le, extended, last });
    this.message = concat(this.message, data);
    if (!last) return le === 0 ? '9000' : '6700';
    this.#left = this.#habits.answer;
    return this.#habits.statusFirst ? this.#status() : this.#part(le);
  };

  #part(le: number): string {
    const { part = Math.min, maxResponse = 65_536 } = this.#habits;
    const length = Math.min(part(le, this.#left.length), maxResponse);
    const bytes = this.#left.subarray(0, length);
    this.#left = this.#left.subarray(length);
    return toHex(bytes) + this.#status();
  }

  #status(): string {
    const { remainder = (left) => (left > 255 ? 0 : left) } = this.#habits;
    if (this.#left.length === 0) return '9000';
    return toHex(Uint8Array.of(0x61, remainder(this.#left.length)));
  }
}
