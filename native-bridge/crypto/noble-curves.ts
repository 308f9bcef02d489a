import type { EdDSA } from '@noble/curves/abstract/edwards.js';
import type { MontgomeryECDH } from '@noble/curves/abstract/montgomery.js';
import { type ECDSA, ecdsa, weierstrass } from '@noble/curves/abstract/weierstrass.js';
import { ed448, x448 } from '@noble/curves/ed448.js';
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { brainpoolP256r1, brainpoolP384r1, brainpoolP512r1 } from '@noble/curves/misc.js';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import type { CHash } from '@noble/curves/utils.js';
import type { CURVES, Curve } from '../../pipeline/crypto/curves.ts';

/** Every curve hangs on its hash (for nonces, RFC 6979), though the package's types do not say so. */
const { hash: sha384 } = brainpoolP384r1 as ECDSA & { readonly hash: CHash };

/** RFC 5639, 3.5: the one curve of the eleven that the package does not bring. */
const brainpoolP320r1 = ecdsa(
  weierstrass({
    p: 0xd35e472036bc4fb7e13c785ed201e065f98fcfa6f6f40def4f92b9ec7893ec28fcd412b1f1b32e27n,
    a: 0x3ee30b568fbab0f883ccebd46d3f3bb8a2a73513f5eb79da66190eb085ffa9f492f375a97d860eb4n,
    b: 0x520883949dfdbc42d3ad198640688a6fe13f41349554b49acc31dccd884539816f5eb4ac8fb1f1a6n,
    n: 0xd35e472036bc4fb7e13c785ed201e065f98fcfa5b68f12a32d482ec7ee8658e98691555b44c59311n,
    h: 1n,
    Gx: 0x43bd7e9afb53d8b85289bcc48ee5bfe6f20137d10a087eb6e7871e2a10a599c710af8d0d39e20611n,
    Gy: 0x14fdd05545ec1cc8ab4093247f77275e0743ffed117182eaa9c77877aaac6ac7d35245d1692e8ee1n,
  }),
  sha384,
);

type Entry<K extends keyof Library> = { readonly kind: K; readonly library: Library[K] };

interface Library {
  readonly weierstrass: ECDSA;
  readonly agreement: MontgomeryECDH;
  readonly signature: EdDSA;
}

export type NobleCurve = { [K in keyof Library]: Entry<K> }[keyof Library];

/** All eleven curves in plain TypeScript. */
export const NOBLE_CURVES: Readonly<Record<Curve, NobleCurve>> = {
  'P-256': { kind: 'weierstrass', library: p256 },
  'P-384': { kind: 'weierstrass', library: p384 },
  'P-521': { kind: 'weierstrass', library: p521 },
  X25519: { kind: 'agreement', library: x25519 },
  X448: { kind: 'agreement', library: x448 },
  Ed25519: { kind: 'signature', library: ed25519 },
  Ed448: { kind: 'signature', library: ed448 },
  brainpoolP256r1: { kind: 'weierstrass', library: brainpoolP256r1 },
  brainpoolP320r1: { kind: 'weierstrass', library: brainpoolP320r1 },
  brainpoolP384r1: { kind: 'weierstrass', library: brainpoolP384r1 },
  brainpoolP512r1: { kind: 'weierstrass', library: brainpoolP512r1 },
} satisfies { [C in Curve]: Entry<(typeof CURVES)[C]['kind']> };
