import { describe, expect, it } from 'vitest';
import { LINK_FAULTS, type LinkFault } from '../../pipeline/apdu/card-channel.ts';
import { linkFault, pcscCode } from './pcsc-error.ts';

/** Codes as winscard.h names them; pcsclite.h has the same, and its own 1F for what is not supported. */
const CODES: readonly (readonly [name: string, code: number, fault: LinkFault])[] = [
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

const hex = (code: number) => code.toString(16).padStart(8, '0');

/** How the binding writes an error on each system (pcsclite 1.0.1, src/common.h). */
const WRITINGS: Readonly<Record<string, (code: number) => string>> = {
  'Linux: %s(0x%.8lx)': (code) => `SCardTransmit error: Card was removed.(0x${hex(code)})`,
  'Linux, the code widened to 64 bits with its sign': (code) =>
    `SCardConnect error: Sharing violation.(0xffffffff${hex(code)})`,
  'macOS: %s(0x%.8x)': (code) => `SCardConnect error: Sharing violation.(0x${hex(code)})`,
  'Windows: the text of the system ends its own line': (code) =>
    `SCardTransmit error: The smart card has been removed, so that further communication is not ` +
    `possible.\r\n(0x${hex(code)})`,
  'Windows in Japanese, its code page read as another': (code) =>
    `SCardTransmit error: \ufffdX\ufffd}\ufffd[\ufffdg (0x1)\r\n(0x${hex(code).toUpperCase()})`,
};

describe('an error of PC/SC', () => {
  it.each(Object.entries(WRITINGS))('is known by its code on %s', (_, write) => {
    const found = CODES.map(([name, code]) => [name, linkFault(new Error(write(code)))]);
    expect(found).toEqual(CODES.map(([name, , fault]) => [name, fault]));
  });

  it('tells the code that stands at its end, and no number that stands elsewhere', () => {
    const codes = [
      'SCardTransmit error: x(0x80100069)',
      'SCardTransmit error: x(0x80100069) \r\n',
      'SCardTransmit error: x(0x80100069) y',
      'SCardTransmit error: 0x80100069',
      'SCardTransmit error: (80100069)',
      'Card Reader not connected',
      '',
    ].map((message) => pcscCode(new Error(message)));
    expect(codes).toEqual([0x80100069, 0x80100069, null, null, null, null, null]);
  });

  it('is a lost link where it has no code, or one that nobody knows', () => {
    const messages = ['Card Reader not connected', 'x(0x80100001)', 'x(0x00000000)', 'x(0x1)'];
    expect(messages.map((message) => linkFault(new Error(message)))).toEqual(
      messages.map(() => 'link-lost'),
    );
  });

  it('can be every fault of a link but silence, which is ours to measure', () => {
    const found = new Set(CODES.map(([, , fault]) => fault));
    expect(LINK_FAULTS.filter((fault) => !found.has(fault))).toEqual(['silent']);
  });
});
