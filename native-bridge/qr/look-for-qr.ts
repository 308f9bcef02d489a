import {
  isWellFormedFrame,
  type LuminanceFrame,
} from '../../pipeline/device-port/luminance-frame.ts';
import { readQrTexts } from './zxing.ts';

/** Characters of a phone's code; one has a few hundred, and no QR code many more than this. */
const LONGEST_TEXT = 4096;

/**
 * What a phone's QR code in a picture says; null where there is none, where two say different things, and
 * for a frame that is none. A text is taken by its beginning alone: what it is worth is judged where every
 * other QR code is. The frame's bytes are zero afterwards, however it ends.
 */
export async function lookForQr(frame: LuminanceFrame): Promise<string | null> {
  try {
    if (!isWellFormedFrame(frame)) return null;
    return theOnlyPhone(await readQrTexts(frame.luminance, frame.width, frame.height));
  } catch {
    // Whatever the picture did to the reader: no code was found in it.
    return null;
  } finally {
    frame.luminance.fill(0);
  }
}

function theOnlyPhone(texts: readonly string[]): string | null {
  const [first, ...others] = new Set(texts.filter(isOfPhone));
  return first !== undefined && others.length === 0 ? first : null;
}

function isOfPhone(text: string): boolean {
  return text.length <= LONGEST_TEXT && /^\s*mdoc:/i.test(text);
}
