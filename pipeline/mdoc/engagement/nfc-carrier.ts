import { hexConstant } from '../../bytes/hex.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';

/** Lengths of the data of a command and of a response that the phone can take (8.3.3.1.2). */
export interface NfcCarrier {
  readonly kind: 'nfc';
  readonly maxCommand: number;
  readonly maxResponse: number;
}

/** What every phone can take: short APDUs. A record may leave the lengths out (Annex D of the standard). */
export const LEAST_LENGTHS: NfcCarrier = { kind: 'nfc', maxCommand: 255, maxResponse: 256 };
export const MOST_LENGTHS: NfcCarrier = { kind: 'nfc', maxCommand: 65_535, maxResponse: 65_536 };

/**
 * What a reader writes: version 1 and both lengths. By the standard it would leave the lengths out, but
 * wallets break on that (facts/iso18013-5-reader.md 2.3).
 */
export const NFC_CARRIER_RECORD = hexConstant('010301FFFF0402010000');

const VERSION = 1;
const FIELD = { maxCommand: 0x01, maxResponse: 0x02 } as const;

/**
 * The payload of an iso.org:18013:nfc record: version, then fields of `length, type, value`, the
 * length counting the type too. Unknown fields are skipped; null for another version.
 */
export function parseNfcCarrier(payload: Uint8Array): Result<NfcCarrier | null, string> {
  const [version] = payload;
  if (version === undefined) return fail('nfc-empty');
  if (version !== VERSION) return succeed(null);
  const carrier = { ...LEAST_LENGTHS };
  for (let at = 1; at < payload.length; ) {
    const length = payload[at] ?? 0;
    const field = payload.subarray(at + 1, at + 1 + length);
    if (length === 0 || field.length !== length) return fail('nfc-field-length');
    const value = field.subarray(1).reduce((number, byte) => 256 * number + byte, 0);
    if (field[0] === FIELD.maxCommand) carrier.maxCommand = value;
    if (field[0] === FIELD.maxResponse) carrier.maxResponse = value;
    at += 1 + length;
  }
  const { maxCommand, maxResponse } = carrier;
  const tooShort = maxCommand < LEAST_LENGTHS.maxCommand || maxResponse < LEAST_LENGTHS.maxResponse;
  if (tooShort) return fail('nfc-length-below-minimum');
  return succeed({
    kind: 'nfc',
    maxCommand: Math.min(maxCommand, MOST_LENGTHS.maxCommand),
    maxResponse: Math.min(maxResponse, MOST_LENGTHS.maxResponse),
  });
}
