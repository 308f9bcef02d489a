import type { SurfaceEvidence } from '../card/read/evidence.ts';
import type { CardFace } from '../card/records/card-face.ts';
import type { CardAnchor } from '../card/verify/anchors.ts';
import { checkFace } from '../card/verify/surface-checks.ts';
import type { PipelineContext } from '../context.ts';
import type { CardPictures } from '../identity/disclose-card.ts';
import type { Picture } from '../identity/identity.ts';
import type { Check } from '../outcome/check.ts';
import type { NoticeKind } from '../outcome/failure-kinds.ts';
import { jpeg2000Size } from '../picture/jpeg2000-size.ts';
import { pngSize } from '../picture/png-size.ts';
import type { Item } from '../purpose/item.ts';
import type { PictureTools } from './picture-tools.ts';

/**
 * The card face between reading and showing: it is verified as soon as it is there, and its photo
 * decoded while the text is still being read, but never before its signature has passed.
 */
export class CardFaceWork {
  #checks: readonly Check[] | null = null;
  #face: CardFace | null = null;
  #sound = false;
  #portrait: Promise<Picture | null> = Promise.resolve(null);
  #shown: CardPictures = { portrait: null, nameImage: null, addressImage: null };
  readonly #context: PipelineContext;
  readonly #anchors: readonly CardAnchor[];
  readonly #tools: PictureTools;

  constructor(context: PipelineContext, anchors: readonly CardAnchor[], tools: PictureTools) {
    this.#context = context;
    this.#anchors = anchors;
    this.#tools = tools;
  }

  /** The checks of the card face; null where no card face was read. */
  get checks(): readonly Check[] | null {
    return this.#checks;
  }

  begin(surface: SurfaceEvidence<CardFace>): void {
    this.#face = surface.record;
    this.#checks = checkFace(this.#context, surface, this.#anchors);
    this.#sound = this.#checks.every(({ status }) => status !== 'failed');
    const photo = surface.record.photo;
    if (this.#sound && photo !== null && jpeg2000Size(photo) !== null) {
      // A decoder that breaks is no reason to lose a reading: the photo is said not to be displayable.
      this.#portrait = this.#tools.decodeJpeg2000(photo).catch(() => null);
    }
  }

  async pictures(): Promise<CardPictures> {
    const { nameImage, addressImage } = this.#face ?? { nameImage: null, addressImage: null };
    this.#shown = {
      portrait: await this.#portrait,
      nameImage: glyphImage(nameImage),
      addressImage: glyphImage(addressImage),
    };
    return this.#shown;
  }

  /** What has to be said of sound pictures that the purpose wants and that cannot be shown. */
  notices(items: readonly Item[]): readonly NoticeKind[] {
    const face = this.#face;
    if (face === null || !this.#sound) return [];
    const notices: NoticeKind[] = [];
    if (items.includes('portrait') && face.photo !== null && this.#shown.portrait === null) {
      notices.push(face.photo.length === 0 ? 'photo-absent' : 'photo-not-displayable');
    }
    const { nameImage, addressImage } = this.#shown;
    const unreadable =
      (items.includes('name') && nameImage === null) ||
      (items.includes('address') && addressImage === null);
    if (unreadable) notices.push('glyph-missing');
    return notices;
  }
}

/** The signed PNG as received, if its structure and size are sane. */
function glyphImage(bytes: Uint8Array | null): Picture | null {
  const size = bytes === null ? null : pngSize(bytes);
  return bytes === null || size === null
    ? null
    : { mediaType: 'image/png', ...size, bytes: bytes.slice() };
}
