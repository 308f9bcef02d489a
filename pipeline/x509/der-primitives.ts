/** Identifier bytes of ITU-T X.680 that occur in certificates, with their constructed bit. */
export const DER_TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  printableString: 0x13,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

const CONSTRUCTED = 0x20;
const UNIVERSAL_LIMIT = 0x40;

export function isConstructedTag(tag: number): boolean {
  return (tag & CONSTRUCTED) !== 0;
}

/**
 * Whether a primitive value has the one form that DER allows (X.690, 8 and 11). Of the universal types
 * only sequences and sets are constructed; of the types that are not named here nothing is asked.
 */
export function isCanonical(tag: number, value: Uint8Array): boolean {
  const [first, second] = value;
  switch (tag) {
    case DER_TAG.boolean:
      return value.length === 1 && (first === 0x00 || first === 0xff);
    case DER_TAG.integer:
    case DER_TAG.enumerated:
      return isShortestInteger(first, second);
    case DER_TAG.bitString:
      return first !== undefined && first <= (value.length === 1 ? 0 : 7);
    case DER_TAG.null:
      return value.length === 0;
    case DER_TAG.objectIdentifier:
      return isObjectIdentifier(value);
    default:
      return !isConstructible(tag | CONSTRUCTED) || tag >= UNIVERSAL_LIMIT;
  }
}

/** Of a universal type in its constructed form: nothing but a sequence or a set in DER. */
export function isConstructible(tag: number): boolean {
  return tag >= UNIVERSAL_LIMIT || tag === DER_TAG.sequence || tag === DER_TAG.set;
}

/** A two's complement number without a first byte that says nothing. */
export function isShortestInteger(first: number | undefined, second: number | undefined): boolean {
  if (first === undefined) return false;
  if (second === undefined) return true;
  return !(first === 0x00 && second < 0x80) && !(first === 0xff && second >= 0x80);
}

/** Arcs in base 128: the last byte ends one, none begins with 80. */
function isObjectIdentifier(value: Uint8Array): boolean {
  if (value.length === 0 || (value.at(-1) ?? 0) >= 0x80) return false;
  return value.every((byte, i) => byte !== 0x80 || (i > 0 && (value[i - 1] ?? 0) >= 0x80));
}
