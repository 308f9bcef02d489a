import { concat } from '../../bytes/concat.ts';
import { promisedLength } from './data-object.ts';

/** An answer that comes in parts. */
export class AnswerParts {
  readonly #parts: Uint8Array[] = [];
  #length = 0;
  #promised: number | null = null;

  get length(): number {
    return this.#length;
  }

  /** By the length that the first part promises; 0 where it does not say. */
  get percent(): number {
    if (this.#promised === null) return 0;
    return Math.min(100, Math.floor((100 * this.#length) / this.#promised));
  }

  add(part: Uint8Array): void {
    if (this.#length === 0) this.#promised = promisedLength(part);
    this.#parts.push(part);
    this.#length += part.length;
  }

  whole(): Uint8Array {
    return concat(...this.#parts);
  }
}
