import type { CardRoute } from '../card/card-code.ts';
import type { CardDialogue } from '../card/read/dialogue.ts';
import type { CardAnchor } from '../card/verify/anchors.ts';
import type { DocumentType } from '../mdoc/request/document-type.ts';
import type { ReaderIdentity } from '../mdoc/request/reader-auth.ts';
import type { IssuerTrust } from '../mdoc/verify/issuer-certificates.ts';
import type { Purpose } from '../purpose/purpose.ts';
import type { ReadStep } from './read-step.ts';
import type { Medium } from './report.ts';

/** Whom a counter believes: the keys of the card's issuers, and the certificates of documents'. */
export interface CounterTrust {
  readonly cards: readonly CardAnchor[];
  readonly documents: IssuerTrust;
}

/** How a phone is read, and against whose certificates it is proved. */
export interface PhoneOrder {
  readonly type: DocumentType;
  readonly trust: IssuerTrust;
  /** Null where this counter has no reader certificate. */
  readonly identity: ReaderIdentity | null;
  /** What a phone's QR code said; null where the phone says it over NFC. */
  readonly qr: string | null;
}

/** What is to be read, and against which keys it is proved. */
export interface ReadOrder {
  readonly purpose: Purpose;
  readonly route: CardRoute | null;
  readonly anchors: readonly CardAnchor[];
  readonly phone: PhoneOrder;
  /** What is known of the reader; null when extended length was never tried on it. */
  readonly extended: boolean | null;
}

/** The host's side of a reading, from the first answer on. */
export interface ReadDialogue extends Omit<CardDialogue, 'faceRead' | 'progress'> {
  identified(medium: Medium): void;
  /** A phone was asked; its holder decides now. */
  consentWanted(): void;
  /** `percent` is of this step alone. */
  progress(step: ReadStep, percent: number): void;
}
