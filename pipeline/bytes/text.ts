import { fail, type Result, succeed } from '../outcome/result.ts';

/** Strict UTF-8: no replacement characters, no BOM swallowed. Null when the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** ASCII digits of exactly this length; null for anything else. */
export function decodeDigits(bytes: Uint8Array, length: number): string | null {
  if (bytes.length !== length) return null;
  let text = '';
  for (const byte of bytes) {
    if (byte < 0x30 || byte > 0x39) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}

/**
 * Text that a screen can show as it is: no control characters, and none of the marks that turn the
 * direction of writing (a name could pass for another one). U+3000, selectors and every plane stay.
 */
export function displayable(text: string): Result<string, 'empty' | 'control-character'> {
  if (text.length === 0) return fail('empty');
  if (/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(text)) {
    return fail('control-character');
  }
  return succeed(text);
}
