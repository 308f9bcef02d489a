import { concat } from '../../bytes/concat.ts';
import { hexConstant } from '../../bytes/hex.ts';
import { encodeNdefMessage, type NdefRecord } from '../../ndef/ndef-message.ts';
import type { Result } from '../../outcome/result.ts';
import { encodeBleCarrier, type LeRole } from './ble-carrier.ts';
import { type Carrier, parseCarriers } from './carriers.ts';
import { NFC_CARRIER_RECORD } from './nfc-carrier.ts';
import { makeRecord, RECORD } from './record-types.ts';

/** The ways that this reader has. The UUID (16 bytes, as written) is fresh for every handover. */
export interface CarrierOffer {
  readonly nfc: boolean;
  readonly ble: { readonly role: LeRole; readonly uuid: Uint8Array } | null;
}

/** Connection Handover 1.5. */
const VERSION = 0x15;
/** ReaderEngagement `{0: "1.0"}`. */
const READER_ENGAGEMENT = hexConstant('A10063312E30');
const READER_ENGAGEMENT_ID = 'mdocreader';
const CARRIER_ACTIVE = 0x01;
const CARRIER_ID = { ble: '0', nfc: 'nfc' } as const;

/**
 * The Handover Request of a reader: a record for each way that it offers, Bluetooth first, each
 * named by an `ac` record. No collision resolution: a phone is never the one that asks.
 */
export function buildHandoverRequest({ nfc, ble }: CarrierOffer): Uint8Array {
  const carriers: NdefRecord[] = [];
  const names: string[] = [];
  if (ble !== null) {
    const payload = encodeBleCarrier(ble.role, ble.uuid);
    carriers.push(makeRecord(RECORD.bleCarrier, payload, CARRIER_ID.ble));
    names.push(CARRIER_ID.ble);
  }
  if (nfc) {
    carriers.push(makeRecord(RECORD.nfcCarrier, NFC_CARRIER_RECORD, CARRIER_ID.nfc));
    names.push(CARRIER_ID.nfc);
  }
  const references = encodeNdefMessage(names.map(alternativeCarrier));
  return encodeNdefMessage([
    makeRecord(RECORD.handoverRequest, concat(Uint8Array.of(VERSION), references)),
    makeRecord(RECORD.readerEngagement, READER_ENGAGEMENT, READER_ENGAGEMENT_ID),
    ...carriers,
  ]);
}

/** `ac`: power state, reference to the carrier's record, no auxiliary references. */
function alternativeCarrier(id: string): NdefRecord {
  const reference = new TextEncoder().encode(id);
  const payload = concat(
    Uint8Array.of(CARRIER_ACTIVE, reference.length),
    reference,
    Uint8Array.of(0),
  );
  return makeRecord(RECORD.alternativeCarrier, payload);
}

/** What a reader offers in its request: the phone's side of it. */
export function parseHandoverRequest(
  records: readonly NdefRecord[],
): Result<readonly Carrier[], string> {
  return parseCarriers(records, RECORD.handoverRequest);
}
