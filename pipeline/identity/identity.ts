import type { CalendarDate, FullDate } from './calendar-date.ts';
import type { Sex } from './sex.ts';

/** A picture that a page may draw: checked for structure and size where it came from. */
export interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/**
 * What a reading discloses: the one value in which every medium ends. It holds the items that the
 * purpose names and nothing else; an item that did not come is absent.
 */
export interface Identity {
  readonly name?: string;
  readonly address?: string;
  readonly birthDate?: CalendarDate;
  readonly sex?: Sex;
  readonly portrait?: Picture;
  /** The card's own picture of the name: the characters as the municipality wrote them. */
  readonly nameImage?: Picture;
  readonly addressImage?: Picture;
  /** By age in years: whether the person has surely completed it. */
  readonly ageOver?: Readonly<Record<string, boolean>>;
}

/** Until when the medium is valid, and whether its issuer signed that date. */
export interface Validity {
  readonly until: FullDate;
  readonly authenticated: boolean;
}
