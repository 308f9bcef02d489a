import type { NfcCarrier } from '../engagement/nfc-carrier.ts';

/** How long the parts of a transfer may be: what the phone said, and whether the reader has long APDUs. */
export interface TransferLimits extends Pick<NfcCarrier, 'maxCommand' | 'maxResponse'> {
  /** Whether this reader carries extended length. */
  readonly extended: boolean;
}

const SHORT_COMMAND = 255;
/** 251 data bytes fill one ISO/IEC 14443 frame of 256; 256 would need a second one (facts/performance 2.3). */
const SHORT_RESPONSE = 251;
const EXTENDED_COMMAND = 65_535;
/** With its status word the longest answer that every transport of ours carries (facts/pcsc.md 2). */
const EXTENDED_RESPONSE = 65_533;

/** Most data bytes of one ENVELOPE. */
export function commandLength({ extended, maxCommand }: TransferLimits): number {
  return Math.min(maxCommand, extended ? EXTENDED_COMMAND : SHORT_COMMAND);
}

/** Most data bytes to ask for at once. */
export function responseLength({ extended, maxResponse }: TransferLimits): number {
  return Math.min(maxResponse, extended ? EXTENDED_RESPONSE : SHORT_RESPONSE);
}
