import type { LinkFault } from '../../pipeline/apdu/card-channel.ts';

/** Codes as winscard.h names them; pcsclite.h has the same, and its own 1F for what is not supported. */
export const CODES: readonly (readonly [name: string, code: number, fault: LinkFault])[] = [
  ['SCARD_W_REMOVED_CARD', 0x80100069, 'removed'],
  ['SCARD_W_RESET_CARD', 0x80100068, 'removed'],
  ['SCARD_W_UNPOWERED_CARD', 0x80100067, 'removed'],
  ['SCARD_E_NO_SMARTCARD', 0x8010000c, 'removed'],
  ['SCARD_W_UNRESPONSIVE_CARD', 0x80100066, 'link-lost'],
  ['SCARD_E_COMM_DATA_LOST', 0x8010002f, 'link-lost'],
  ['SCARD_E_NOT_TRANSACTED', 0x80100016, 'not-transmitted'],
  ['SCARD_E_INSUFFICIENT_BUFFER', 0x80100008, 'not-transmitted'],
  ['SCARD_E_UNEXPECTED', 0x8010001f, 'not-transmitted'],
  ['SCARD_E_UNSUPPORTED_FEATURE', 0x80100022, 'not-transmitted'],
  ['SCARD_E_INVALID_PARAMETER', 0x80100004, 'not-transmitted'],
  ['SCARD_E_READER_UNAVAILABLE', 0x80100017, 'reader-gone'],
  ['SCARD_E_UNKNOWN_READER', 0x80100009, 'reader-gone'],
  ['SCARD_E_SHARING_VIOLATION', 0x8010000b, 'reader-busy'],
  ['SCARD_E_NO_SERVICE', 0x8010001d, 'service-down'],
  ['SCARD_E_SERVICE_STOPPED', 0x8010001e, 'service-down'],
  ['SCARD_F_COMM_ERROR', 0x80100013, 'service-down'],
  ['SCARD_E_INVALID_HANDLE', 0x80100003, 'service-down'],
];
