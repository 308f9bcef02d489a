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
 * What a reader cannot see, or what moves what it can: controls, line separators, format characters
 * (marks that turn the direction of writing among them: a name could pass for another one), and all
 * that is drawn as nothing, but for variation selectors.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/u;

/** What is drawn as nothing or as room, alone: white space, selectors without a character, blank Braille. */
const BLANK = /[\p{White_Space}\p{Variation_Selector}\u2800]/gu;

/** Text that a screen can show as it is. U+3000, variation selectors and every plane stay. */
export function displayable(text: string): Result<string, 'empty' | 'control-character'> {
  if (text.replaceAll(BLANK, '') === '') return fail('empty');
  return UNSEEN.test(text) ? fail('control-character') : succeed(text);
}
