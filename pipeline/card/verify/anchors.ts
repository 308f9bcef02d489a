import type { RsaPublicKey } from '../../context.ts';

/** Which application's records a CA key vouches for. */
export type CardAp = 'text' | 'surface';

/** A CA key of the card's issuing hierarchy: not on the card, so the operator imports it (facts 4.1). */
export interface CardAnchor {
  readonly ap: CardAp;
  /** 16 bytes, as the CV certificate names its CA key. */
  readonly keyId: Uint8Array;
  readonly key: RsaPublicKey;
}
