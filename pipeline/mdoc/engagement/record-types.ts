import { equalBytes } from '../../bytes/equal.ts';
import { type NdefRecord, TNF, type Tnf } from '../../ndef/ndef-message.ts';

/** What a record is: its type name format and its type. */
export interface RecordType {
  readonly tnf: Tnf;
  readonly type: Uint8Array;
}

/** Records of a handover (facts/iso18013-5-reader.md 2.3; Connection Handover 1.5; TNEP 1.0). */
export const RECORD = {
  handoverSelect: named(TNF.wellKnown, 'Hs'),
  handoverRequest: named(TNF.wellKnown, 'Hr'),
  alternativeCarrier: named(TNF.wellKnown, 'ac'),
  serviceParameter: named(TNF.wellKnown, 'Tp'),
  serviceSelect: named(TNF.wellKnown, 'Ts'),
  serviceStatus: named(TNF.wellKnown, 'Te'),
  deviceEngagement: named(TNF.external, 'iso.org:18013:deviceengagement'),
  readerEngagement: named(TNF.external, 'iso.org:18013:readerengagement'),
  nfcCarrier: named(TNF.external, 'iso.org:18013:nfc'),
  bleCarrier: named(TNF.mime, 'application/vnd.bluetooth.le.oob'),
} as const satisfies Record<string, RecordType>;

function named(tnf: Tnf, name: string): RecordType {
  return { tnf, type: new TextEncoder().encode(name) };
}

export function isRecord(record: NdefRecord, { tnf, type }: RecordType): boolean {
  return record.tnf === tnf && equalBytes(record.type, type);
}

/** All records of a type, wherever they stand: wallets order them differently (facts 2.2). */
export function recordsOf(records: readonly NdefRecord[], type: RecordType): readonly NdefRecord[] {
  return records.filter((record) => isRecord(record, type));
}

const NO_ID = new Uint8Array(0);

/** A record of a type, with an id in ASCII where it is referred to. */
export function makeRecord(type: RecordType, payload: Uint8Array, id?: string): NdefRecord {
  return { ...type, id: id === undefined ? NO_ID : new TextEncoder().encode(id), payload };
}
