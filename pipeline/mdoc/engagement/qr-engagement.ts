import { failure } from '../../outcome/failure.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';

/** More characters than a QR code of this kind can hold with any sense: a bound, not a format rule. */
const TEXT_LIMIT = 4_096;

/** `mdoc:` and base64url without padding (facts/iso18013-5-reader.md 3); `//` and padding are taken too. */
const FORM = /^mdoc:(?:\/\/)?([A-Za-z0-9_-]+)={0,2}$/i;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * DeviceEngagement out of the text of a phone's QR code, with white space around it or not. Not yet
 * parsed. `malformed-data` for any other text; `at` never repeats it.
 */
export function readQrEngagement(text: string): Result<Uint8Array> {
  if (text.length > TEXT_LIMIT) return malformedText('too-long');
  const digits = FORM.exec(text.trim())?.[1];
  if (digits === undefined) return malformedText('no-engagement');
  const bytes = decodeBase64Url(digits);
  return bytes === null ? malformedText('base64url') : succeed(bytes);
}

/** Null for a length that no bytes have, and for bits behind the last byte that are not zero. */
function decodeBase64Url(digits: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((digits.length * 6) / 8));
  let [bits, pending, at] = [0, 0, 0];
  for (const digit of digits) {
    bits = (bits << 6) | ALPHABET.indexOf(digit);
    pending += 6;
    if (pending < 8) continue;
    pending -= 8;
    bytes[at++] = bits >> pending;
    bits &= (1 << pending) - 1;
  }
  return pending === 6 || bits !== 0 ? null : bytes;
}

function malformedText(rule: string) {
  return fail(failure('malformed-data', { at: `QR code: ${rule}` }));
}
