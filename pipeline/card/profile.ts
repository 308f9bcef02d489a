import { hexConstant } from '../bytes/hex.ts';

/**
 * Everything numeric about the plastic My Number Card in one place (facts/mynumber-card.md 1, 2):
 * the next generation of the card will have other values (facts 4.7).
 *
 * An EF is named here by its short identifier: every file of the card is 0001 to 001E. The My Number
 * (text 0001, surface 0005) and 照合番号A (text 0014, surface 0013) have no name: nothing can ask for
 * them (design rule 1).
 */
export const APPLICATION = {
  text: hexConstant('D3921000310001010408'),
  surface: hexConstant('D3921000310001010402'),
  jpki: hexConstant('D392F000260100000001'),
  common: hexConstant('D3921000310001010100'),
  issuerSecurityDomain: hexConstant('A0000001510000'),
} as const;

export const TEXT_FILE = {
  basicFour: 0x02,
  signature: 0x03,
  certificate: 0x04,
  cardKey: 0x07,
} as const;

export const SURFACE_FILE = { age: 0x01, cardFace: 0x02, certificate: 0x04 } as const;

export const JPKI_FILE = { tokenInfo: 0x06 } as const;

export const TEXT_KEY = { pin: 0x11, numberB: 0x15 } as const;

export const SURFACE_KEY = { birth: 0x11, numberB: 0x12 } as const;

/** GET DATA tag of the expiry date at card level (facts 2.6, single source). */
export const EXPIRY_TAG = 0x00f2;

/** Sizes that are the same on every card (facts 2.1, 2.2); a file that says otherwise is read on. */
export const FILE_SIZE = {
  textSignature: 336,
  textCardKey: 536,
  certificate: 568,
  age: 547,
} as const;

/** READ BINARY has a 15-bit offset, so no file we read is longer (facts 1.2). */
export const FILE_LIMIT = 0x7fff;
