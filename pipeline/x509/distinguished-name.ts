import { toHex } from '../bytes/hex.ts';
import { decodeUtf8 } from '../bytes/text.ts';
import { DER_TAG } from './der-primitives.ts';
import { objectIdentifierText } from './object-identifier.ts';
import { contentOf, type DerNode } from './scan-der.ts';

/** A Name of RFC 5280, 4.1.2.4. */
export interface DistinguishedName {
  /** Equal for two names exactly when they match (`comparableValue`). */
  readonly comparable: string;
  /** The one countryName; null where there is none, or more than one. */
  readonly country: string | null;
  /** The one stateOrProvinceName, likewise. */
  readonly state: string | null;
  /** For an operator's eye, in its own order: control and unseen characters are left out. */
  readonly text: string;
}

interface Attribute {
  readonly type: string;
  readonly tag: number;
  readonly value: Uint8Array;
  /** Null where the type of string is not one that is read here. */
  readonly text: string | null;
}

const COUNTRY = '2.5.4.6';
const STATE = '2.5.4.8';

const SHORT_NAMES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  [COUNTRY]: 'C',
  '2.5.4.7': 'L',
  [STATE]: 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.97': 'organizationIdentifier',
  '1.2.840.113549.1.9.1': 'email',
};

/** More of one attribute nobody reads; the whole name is on its certificate. */
const TEXT_LIMIT = 100;
/** Turns, hides or breaks the line it stands in. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const SEPARATORS = /[,+=\\]/g;

/** Null where the object is no Name. An empty one is a Name: of a subject, not of an issuer. */
export function readName(node: DerNode): DistinguishedName | null {
  if (node.tag !== DER_TAG.sequence) return null;
  const relative: Attribute[][] = [];
  for (const set of node.children) {
    if (set.tag !== DER_TAG.set || set.children.length === 0) return null;
    const attributes = set.children.map(readAttribute);
    if (!attributes.every((attribute) => attribute !== null)) return null;
    relative.push(attributes);
  }
  const all = relative.flat();
  return {
    comparable: JSON.stringify(relative.map((set) => set.map(comparableValue).sort())),
    country: onlyText(all, COUNTRY),
    state: onlyText(all, STATE),
    text: all.map(shownValue).join(', '),
  };
}

function readAttribute(node: DerNode): Attribute | null {
  const [type, content, ...more] = node.children;
  if (node.tag !== DER_TAG.sequence || content === undefined || more.length > 0) return null;
  if (type?.tag !== DER_TAG.objectIdentifier) return null;
  const value = contentOf(content);
  const { tag } = content;
  const isText =
    tag === DER_TAG.utf8String || tag === DER_TAG.printableString || tag === DER_TAG.ia5String;
  const text = isText ? decodeUtf8(value) : null;
  return { type: objectIdentifierText(contentOf(type)), tag, value, text };
}

/**
 * The cheap part of RFC 5280, 7.1: UTF8String, PrintableString and IA5String match without regard to type,
 * case, surrounding and repeated spaces, after Unicode normalisation; any other value matches its own bytes
 * alone. A match lets a signature be tried, it proves nothing.
 */
function comparableValue({ type, tag, value, text }: Attribute): string {
  if (text === null) return `${type} ${tag} ${toHex(value)}`;
  const folded = text.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/g, ' ');
  return `${type}=${folded}`;
}

function onlyText(attributes: readonly Attribute[], type: string): string | null {
  const [first, ...more] = attributes.filter((attribute) => attribute.type === type);
  return more.length === 0 ? (first?.text ?? null) : null;
}

function shownValue({ type, value, text }: Attribute): string {
  const seen = (text ?? `#${toHex(value)}`).replaceAll(UNSEEN, '');
  const short = [...seen].slice(0, TEXT_LIMIT).join('').replaceAll(SEPARATORS, '\\$&');
  return `${SHORT_NAMES[type] ?? type}=${short}`;
}
