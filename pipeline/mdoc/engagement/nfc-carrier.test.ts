import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexConstant } from '../../bytes/hex.ts';
import { NFC_CARRIER_RECORD, parseNfcCarrier } from './nfc-carrier.ts';

const parse = (hex: string) => parseNfcCarrier(hexConstant(hex));
const lengths = (maxCommand: number, maxResponse: number) => ({
  ok: true,
  value: { kind: 'nfc', maxCommand, maxResponse },
});

describe('the NFC carrier', () => {
  it.each([
    ['both lengths, as we write them', '010301FFFF0402010000', 65_535, 65_536],
    ['lengths in the fewest bytes', '010201FF03020100', 255, 256],
    ['no lengths: the least that every phone takes', '01', 255, 256],
    ['the lengths in the other order', '01040200800003010400', 1_024, 32_768],
    ['a field of the future', '01030104000309AABB', 1_024, 256],
    ['the six bytes of another reader, which hold no length', '0101FF02FFFF', 255, 256],
    ['more than any APDU can hold', '01040110000005027FFFFFFF', 65_535, 65_536],
  ])('may have %s', (_what, hex, maxCommand, maxResponse) => {
    expect(parse(hex)).toEqual(lengths(maxCommand, maxResponse));
  });

  it('of another version is none that we know', () => {
    expect(parse('020301FFFF0402010000')).toEqual({ ok: true, value: null });
  });

  it.each([
    ['empty', '', 'nfc-empty'],
    ['cut in a field', '010301FF', 'nfc-field-length'],
    ['of a field without even a type', '0100', 'nfc-field-length'],
    ['less than every phone takes in a command', '010201FE', 'nfc-length-below-minimum'],
    ['less than every phone gives in a response', '010202FF', 'nfc-length-below-minimum'],
    ['a length without a value', '010101', 'nfc-length-below-minimum'],
  ])('is malformed when %s', (_what, hex, rule) => {
    expect(parse(hex)).toEqual({ ok: false, failure: rule });
  });

  it('as we write it is understood by us', () => {
    expect(parseNfcCarrier(NFC_CARRIER_RECORD)).toEqual(lengths(65_535, 65_536));
  });

  it('never has lengths that a transfer could not use', () => {
    const fields = fc.array(fc.tuple(fc.constantFrom(1, 2, 9), fc.uint8Array({ maxLength: 9 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(fields, fc.nat(60), (list, end) => {
        const bytes = list.flatMap(([type, value]) => [1 + value.length, type, ...value]);
        const parsed = parseNfcCarrier(Uint8Array.of(1, ...bytes).subarray(0, end));
        if (!parsed.ok || parsed.value === null) return;
        const { maxCommand, maxResponse } = parsed.value;
        expect(maxCommand >= 255 && maxCommand <= 65_535).toBe(true);
        expect(maxResponse >= 256 && maxResponse <= 65_536).toBe(true);
      }),
    );
  });
});
