import { type NdefRecord, parseNdefMessage } from '../../ndef/ndef-message.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';
import { type BleCarrier, parseBleCarrier } from './ble-carrier.ts';
import { type NfcCarrier, parseNfcCarrier } from './nfc-carrier.ts';
import { isRecord, RECORD, type RecordType, recordsOf } from './record-types.ts';

/** A way to go on after the handover. Ways that we do not know (Wi-Fi Aware) are left out. */
export type Carrier = NfcCarrier | BleCarrier;

/** Connection Handover 1.2 to 1.5: the minor version is of no importance to a reader. */
const MAJOR_VERSION = 1;

/**
 * The carriers of a handover message, in the order of their records, whichever way the `ac` records
 * name them: other readers never look at those references, so a wallet's may be wrong without anyone
 * having noticed. `head` is the type of the one Hs or Hr record that has to be there.
 */
export function parseCarriers(
  records: readonly NdefRecord[],
  head: RecordType,
): Result<readonly Carrier[], string> {
  const [handover, another] = recordsOf(records, head);
  if (handover === undefined) return fail('no-handover-record');
  if (another !== undefined) return fail('two-handover-records');
  const [version] = handover.payload;
  if (version === undefined || version >> 4 !== MAJOR_VERSION) return fail('handover-version');
  const embedded = handover.payload.subarray(1);
  // `ac` records, and `cr` (collision resolution) in requests of Connection Handover 1.2 (Annex D).
  const inner = embedded.length === 0 ? null : parseNdefMessage(embedded);
  if (inner !== null && !inner.ok) return fail(`handover-record-${inner.failure}`);
  const carriers: Carrier[] = [];
  for (const record of records) {
    const carrier = parseCarrier(record);
    if (!carrier.ok) return carrier;
    if (carrier.value !== null) carriers.push(carrier.value);
  }
  return succeed(carriers);
}

function parseCarrier(record: NdefRecord): Result<Carrier | null, string> {
  if (isRecord(record, RECORD.nfcCarrier)) return parseNfcCarrier(record.payload);
  if (isRecord(record, RECORD.bleCarrier)) return parseBleCarrier(record.payload);
  return succeed(null);
}
