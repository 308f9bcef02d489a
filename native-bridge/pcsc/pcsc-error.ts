import type { LinkFault } from '../../pipeline/apdu/card-channel.ts';

/** What a call that worked gives back (SCARD_S_SUCCESS). */
export const PCSC_SUCCESS = 0;

/** Error codes of the PC/SC API (winscard.h and pcsclite.h agree on them). */
const FAULT_BY_CODE: Readonly<Record<number, LinkFault>> = {
  2148532329: 'removed', // SCARD_W_REMOVED_CARD
  2148532328: 'removed', // SCARD_W_RESET_CARD: it lost power, so it was away
  2148532327: 'removed', // SCARD_W_UNPOWERED_CARD
  2148532236: 'removed', // SCARD_E_NO_SMARTCARD
  2148532326: 'link-lost', // SCARD_W_UNRESPONSIVE_CARD
  2148532271: 'link-lost', // SCARD_E_COMM_DATA_LOST
  2148532246: 'not-transmitted', // SCARD_E_NOT_TRANSACTED
  2148532232: 'not-transmitted', // SCARD_E_INSUFFICIENT_BUFFER
  2148532255: 'not-transmitted', // SCARD_E_UNEXPECTED / UNSUPPORTED_FEATURE
  2148532258: 'not-transmitted', // SCARD_E_UNSUPPORTED_FEATURE
  2148532228: 'not-transmitted', // SCARD_E_INVALID_PARAMETER
  2148532247: 'reader-gone', // SCARD_E_READER_UNAVAILABLE
  2148532233: 'reader-gone', // SCARD_E_UNKNOWN_READER
  2148532235: 'reader-busy', // SCARD_E_SHARING_VIOLATION
  2148532253: 'service-down', // SCARD_E_NO_SERVICE
  2148532254: 'service-down', // SCARD_E_SERVICE_STOPPED
  2148532243: 'service-down', // SCARD_F_COMM_ERROR: the service's socket broke
  2148532227: 'service-down', // SCARD_E_INVALID_HANDLE: the service that gave it is gone
};

/** What the code of a call that failed, unsigned 32 bit, means for the link; null where there is none. */
export function linkFault(code: number | null): LinkFault {
  return (code === null ? undefined : FAULT_BY_CODE[code]) ?? 'link-lost';
}
