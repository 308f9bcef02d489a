import type { Picture } from '../identity/identity.ts';

/** The host's decoder for pictures that a page cannot draw. */
export interface PictureTools {
  /** A JPEG 2000 picture, already found sane in size, as PNG; null when it cannot be decoded. */
  decodeJpeg2000(bytes: Uint8Array): Promise<Picture | null>;
}
