/** Something that takes bytes from outside. */
export interface FuzzTarget {
  readonly name: string;
  /** Whole and valid inputs, to be changed. */
  readonly seeds: readonly Uint8Array[];
  /** What is wrong with the way the input was taken; null when nothing is. A throw is a fault too. */
  feed(input: Uint8Array): string | null | Promise<string | null>;
}
