import type { CommandApdu } from '../../apdu/command.ts';
import { hexConstant } from '../../bytes/hex.ts';

/** The mdoc application of a phone (ISO/IEC 18013-5, 8.3.3.1.2). */
const MDOC_APPLICATION = hexConstant('A0000002480400');
const CHAINED = 0x10;

/** SELECT by name without file information: P1P2 040C and no Le, by the standard's table. */
export const SELECT_MDOC: CommandApdu = {
  name: 'SELECT mdoc',
  cla: 0x00,
  ins: 0xa4,
  p1: 0x04,
  p2: 0x0c,
  data: MDOC_APPLICATION,
};

/**
 * The ENVELOPE commands of one chain: all but the last with the chaining bit and without Le. Each is
 * short or extended as a whole, by what it holds.
 */
export function envelopes(
  data: Uint8Array,
  length: number,
  le: number,
): { readonly chained: readonly CommandApdu[]; readonly last: CommandApdu } {
  const chained: CommandApdu[] = [];
  let at = 0;
  for (; data.length - at > length; at += length) {
    chained.push({ ...ENVELOPE, cla: CHAINED, data: data.subarray(at, at + length) });
  }
  return { chained, last: { ...ENVELOPE, data: data.subarray(at), le } };
}

const ENVELOPE: CommandApdu = { name: 'ENVELOPE', cla: 0x00, ins: 0xc3, p1: 0, p2: 0 };

/** GET RESPONSE, without Lc (a legacy form has one; facts/iso18013-5-reader.md 5). */
export function getResponse(le: number): CommandApdu {
  return { name: 'GET RESPONSE', cla: 0x00, ins: 0xc0, p1: 0x00, p2: 0x00, le };
}
