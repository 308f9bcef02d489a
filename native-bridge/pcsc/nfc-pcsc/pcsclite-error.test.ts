import { describe, expect, it } from 'vitest';
import { CODES } from '../pcsc-codes.fixture.ts';
import { linkFault } from '../pcsc-error.ts';
import { pcscCode } from './pcsclite-error.ts';

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

describe('an error of pcsclite', () => {
  it.each(Object.entries(WRITINGS))('is known by its code on %s', (_, write) => {
    const found = CODES.map(([name, code]) => [name, linkFault(pcscCode(new Error(write(code))))]);
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
    expect(messages.map((message) => linkFault(pcscCode(new Error(message))))).toEqual(
      messages.map(() => 'link-lost'),
    );
  });
});
