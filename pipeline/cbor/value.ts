/**
 * Decoded CBOR (RFC 8949) as far as ISO/IEC 18013-5 uses it. Map keys are integers or texts; integers
 * are safe ones.
 */
export type CborValue =
  | number
  | string
  | boolean
  | null
  | undefined
  | Uint8Array
  | readonly CborValue[]
  | CborMap
  | CborTag;

export type CborMap = ReadonlyMap<number | string, CborValue>;

/** A tagged item. `raw` is the whole item with its heads as received: what is hashed and signed. */
export class CborTag {
  readonly tag: number;
  readonly value: CborValue;
  readonly raw: Uint8Array;

  constructor(tag: number, value: CborValue, raw: Uint8Array) {
    this.tag = tag;
    this.value = value;
    this.raw = raw;
  }
}

export const TAG = {
  dateTime: 0,
  epochTime: 1,
  mac0: 17,
  sign1: 18,
  encodedCbor: 24,
  fullDate: 1004,
} as const;
