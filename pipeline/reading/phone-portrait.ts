import type { Picture } from '../identity/identity.ts';
import { inspectJpeg } from '../picture/jpeg.ts';
import { jpeg2000Size } from '../picture/jpeg2000-size.ts';
import type { PictureTools } from './picture-tools.ts';

/**
 * A phone's portrait as a page may draw it: a JPEG found sane and without its metadata, or a JPEG 2000
 * decoded (which of the two is not known yet, facts/jp-mdoc.md 1.2). Null for anything else. Only for
 * bytes whose digest the issuer signed.
 */
export async function phonePortrait(
  bytes: Uint8Array,
  tools: PictureTools,
): Promise<Picture | null> {
  const jpeg = inspectJpeg(bytes);
  if (jpeg !== null) return { mediaType: 'image/jpeg', ...jpeg };
  if (jpeg2000Size(bytes) === null) return null;
  // A decoder that breaks is no reason to lose a reading: the photo is said not to be displayable.
  return tools.decodeJpeg2000(bytes).catch(() => null);
}
