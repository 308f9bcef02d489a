import type { FullDate } from '../../identity/calendar-date.ts';
import type { AgeRecord } from '../records/age-record.ts';
import type { CardFace } from '../records/card-face.ts';
import type { CvCertificate } from '../records/cv-certificate.ts';
import type { TextRecord } from '../records/text-record.ts';
import type { TextCardKey, TextSignature } from '../records/text-signature.ts';

/** The chip's answer to a fresh challenge, and the digest that it had to sign. */
export interface ChipAnswer {
  readonly challengeDigest: Uint8Array;
  readonly signature: Uint8Array;
}

/** What the text application (券面事項入力補助AP) gave. */
export interface TextEvidence {
  readonly record: TextRecord;
  readonly signature: TextSignature;
  readonly certificate: CvCertificate;
  readonly cardKey: TextCardKey;
  readonly chip: ChipAnswer;
}

/** What the surface application (券面事項確認AP) gave: the card face, or only the age record. */
export interface SurfaceEvidence<R = CardFace | AgeRecord> {
  readonly record: R;
  readonly certificate: CvCertificate;
  readonly chip: ChipAnswer;
}

/** All that one power-up of one card gave. Parsed, not proved. */
export interface CardEvidence {
  readonly text: TextEvidence | null;
  readonly face: SurfaceEvidence<CardFace> | null;
  readonly age: SurfaceEvidence<AgeRecord> | null;
  /** From the card face, else from the card's own data; null where it could not be read. */
  readonly expiry: FullDate | null;
}
