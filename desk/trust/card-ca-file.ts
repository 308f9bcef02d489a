import { z } from 'zod';
import { fromHex, toHex } from '../../pipeline/bytes/hex.ts';
import { isRsa2048Modulus } from '../../pipeline/card/records/card-key.ts';
import type { CardAnchor } from '../../pipeline/card/verify/anchors.ts';
import { shownText } from './shown-text.ts';

const hex = (bytes: number) =>
  z.string().regex(new RegExp(`^[0-9a-fA-F]{${2 * bytes}}$`), `must be ${2 * bytes} hex digits`);

/** One CA key of the card's hierarchy as an operator hands it over (design 6, trust store). */
const cardCaSchema = z.strictObject({
  ap: z.enum(['text', 'surface']),
  keyId: hex(16),
  modulus: hex(256).refine(
    (digits) => isRsa2048Modulus(fromHex(digits) ?? new Uint8Array()),
    'must be an RSA-2048 modulus',
  ),
  exponent: z.literal('010001'),
  /** Shown at the question for the fingerprint. */
  label: shownText.optional(),
});

export const cardCaFileSchema = z
  .array(cardCaSchema)
  .max(64)
  .refine(hasOneKeyPerId, 'two keys under one key id');

export type CardCa = z.infer<typeof cardCaSchema>;

/** Two keys under one name: one of them is not what it says, and nobody can tell which. */
function hasOneKeyPerId(entries: readonly CardCa[]): boolean {
  const names = entries.map(({ ap, keyId }) => `${ap} ${keyId.toUpperCase()}`);
  return new Set(names).size === names.length;
}

export function anchorOf({ ap, keyId, modulus, exponent }: CardCa): CardAnchor {
  const bytes = (digits: string) => fromHex(digits) ?? new Uint8Array();
  return { ap, keyId: bytes(keyId), key: { modulus: bytes(modulus), exponent: bytes(exponent) } };
}

export function cardCaOf({ ap, keyId, key }: CardAnchor, label?: string): CardCa {
  return {
    ap,
    keyId: toHex(keyId),
    modulus: toHex(key.modulus),
    exponent: '010001',
    ...(label !== undefined && { label }),
  };
}
