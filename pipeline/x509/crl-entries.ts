import { equalBytes } from '../bytes/equal.ts';
import { fail, type Result, succeed } from '../outcome/result.ts';
import { type CrlExtensionFault, crlExtensionFault } from './crl-extensions.ts';
import { DER_TAG, isShortestInteger } from './der-primitives.ts';
import { readTime } from './der-time.ts';
import { contentOf, type DerFault, type DerHeader, scanDer, scanHeader } from './scan-der.ts';

/** The revokedCertificates of a list (RFC 5280, 5.1.2.6), not yet looked into. */
export interface RevokedEntries {
  /** Null where the list has none. */
  readonly list: DerHeader | null;
  /** Only in version 2 an entry may have extensions. */
  readonly mayExtend: boolean;
}

export type EntryFault = DerFault | CrlExtensionFault | 'entry-malformed';

type ExtensionsCheck = (start: number, end: number) => EntryFault | null;

/** The extensions of an entry are a reason, a date, and little else. */
const EXTENSIONS_LIMITS = { bytes: 4 * 1024, objects: 100 };
/** Ten reasons are known (RFC 5280, 5.3.1), and an entry may go without. */
const REASONS = 10;

/** The serial numbers of a list, each the value of its INTEGER; the fault of the first wrong entry. */
export function readSerials(entries: RevokedEntries): Result<readonly Uint8Array[], EntryFault> {
  const serials: Uint8Array[] = [];
  const fault = walkEntries(entries, (serial) => serials.push(contentOf(serial)));
  return fault === null ? succeed(serials) : fail(fault);
}

/** Whether a list names this serial number, the value of its INTEGER. It is read to its end in any case. */
export function namesSerial(
  entries: RevokedEntries,
  wanted: Uint8Array,
): Result<boolean, EntryFault> {
  let isNamed = false;
  const fault = walkEntries(entries, ({ source, valueStart, end }) => {
    isNamed ||=
      end - valueStart === wanted.length &&
      wanted.every((byte, i) => byte === source[valueStart + i]);
  });
  return fault === null ? succeed(isNamed) : fail(fault);
}

/** There may be tens of thousands: they are gone through in their own bytes, without a tree of them. */
function walkEntries(
  { list, mayExtend }: RevokedEntries,
  visit: (serial: DerHeader) => void,
): EntryFault | null {
  if (list === null) return null;
  const checkExtensions = extensionsCheck(list.source, mayExtend);
  for (let at = list.valueStart; at < list.end; ) {
    const entry = scanHeader(list.source, at, list.end);
    if (!entry.ok) return entry.failure;
    const serial = readEntry(entry.value, checkExtensions);
    if (!serial.ok) return serial.failure;
    visit(serial.value);
    at = entry.value.end;
  }
  return null;
}

/** Serial number, date, and extensions or none; the serial number is given back. */
function readEntry(entry: DerHeader, check: ExtensionsCheck): Result<DerHeader, EntryFault> {
  const { source, tag, valueStart, end } = entry;
  if (tag !== DER_TAG.sequence || valueStart === end) return fail('entry-malformed');
  const serial = scanHeader(source, valueStart, end);
  if (!serial.ok) return serial;
  const { tag: kind, valueStart: first, end: behind } = serial.value;
  if (kind !== DER_TAG.integer || behind === end) return fail('entry-malformed');
  const second = first + 1 < behind ? source[first + 1] : undefined;
  if (first === behind || !isShortestInteger(source[first], second)) return fail('bad-value');
  const date = scanHeader(source, behind, end);
  if (!date.ok) return date;
  if (readTime(date.value) === null) return fail('entry-malformed');
  const fault = date.value.end === end ? null : check(date.value.end, end);
  return fault === null ? serial : fail(fault);
}

/** Issuers write the same few reasons a thousand times: what was well is not taken apart again. */
function extensionsCheck(source: Uint8Array, mayExtend: boolean): ExtensionsCheck {
  const known: Uint8Array[] = [];
  return (start, end) => {
    const extensions = source.subarray(start, end);
    if (known.some((one) => equalBytes(one, extensions))) return null;
    const scanned = scanDer(extensions, EXTENSIONS_LIMITS);
    if (!scanned.ok) return scanned.failure;
    const fault = crlExtensionFault(scanned.value, mayExtend);
    if (fault === null && known.length < REASONS) known.push(extensions);
    return fault;
  };
}
