import type { Item } from '../../purpose/item.ts';
import { ageOf } from '../../purpose/item.ts';

/** How the value of an element is written, hence how it is read. */
export type ElementForm =
  | 'text'
  /** A full date, as text, tagged text, or a map with it (facts/jp-mdoc.md 1.2). */
  | 'date'
  /** A date in Japanese words. */
  | 'date-words'
  /** ISO/IEC 5218. */
  | 'sex-code'
  | 'sex-word'
  | 'picture'
  | 'flag';

/** One element that answers an item. `names`: the one that is asked for, then others that it may come under. */
export interface ElementEntry {
  readonly item: 'name' | 'address' | 'birthDate' | 'sex' | 'portrait' | 'ageOver';
  readonly namespace: string;
  /** `NN` stands for the years of `ageOver`. */
  readonly names: readonly string[];
  readonly form: ElementForm;
}

/**
 * A kind of document as data: another one needs no code. Several elements may answer one item; one of
 * them suffices, and those that come must agree.
 */
export interface DocumentType {
  readonly docType: string;
  /** Countries whose issuers issue it; null where any may. */
  readonly countries: readonly string[] | null;
  /** Extended key usages of which a document signer must have one (facts/iso18013-5-reader.md 9). */
  readonly dsEku: readonly string[];
  readonly elements: readonly ElementEntry[];
}

const JP = 'org.iso.23220.1.jp';
const ISO = 'org.iso.23220.1';

/**
 * The My Number Card on a phone (カード代替電磁的記録; facts/jp-mdoc.md 1.1 and 1.2). The element with
 * the My Number has no entry: nothing can ask for it (design rule 1). The second names are those of the
 * second edition of ISO/IEC TS 23220-2.
 */
export const JAPANESE_MNC: DocumentType = {
  docType: 'org.iso.23220.1.jp.mnc',
  countries: ['JP'],
  dsEku: ['1.0.18013.5.1.2', '1.0.23220.4.1.2'],
  elements: [
    entry('name', JP, ['full_name_unicode', 'full_name'], 'text'),
    entry('address', JP, ['resident_address_unicode', 'resident_address'], 'text'),
    entry('birthDate', ISO, ['birth_date'], 'date'),
    entry('birthDate', JP, ['birth_date_unicode'], 'date-words'),
    entry('sex', ISO, ['sex'], 'sex-code'),
    entry('sex', JP, ['sex_unicode'], 'sex-word'),
    entry('portrait', JP, ['portrait'], 'picture'),
    entry('ageOver', ISO, ['age_over_NN'], 'flag'),
  ],
};

function entry(
  item: ElementEntry['item'],
  namespace: string,
  names: readonly string[],
  form: ElementForm,
): ElementEntry {
  return { item, namespace, names, form };
}

/** An element of a purpose: what it answers, where it stands, how it is read. */
export interface WantedElement {
  readonly item: Item;
  readonly namespace: string;
  readonly names: readonly string[];
  readonly form: ElementForm;
}

/** The elements that answer the items of a purpose, in the order of the document type. */
export function elementsFor(type: DocumentType, items: readonly Item[]): readonly WantedElement[] {
  return type.elements.flatMap(({ item: kind, namespace, names, form }) =>
    items.flatMap((item): WantedElement[] => {
      const years = ageOf(item);
      if (years === null) return item === kind ? [{ item, namespace, names, form }] : [];
      if (kind !== 'ageOver') return [];
      const filled = names.map((name) => name.replace('NN', String(years).padStart(2, '0')));
      return [{ item, namespace, names: filled, form }];
    }),
  );
}
