import type { NdefRecord } from '../../ndef/ndef-message.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';
import { type Carrier, parseCarriers } from './carriers.ts';
import { RECORD, recordsOf } from './record-types.ts';

/** What a phone said of itself over NFC. */
export interface HandoverSelect {
  /** DeviceEngagement as received: it goes into the transcript as it is. */
  readonly deviceEngagement: Uint8Array;
  readonly carriers: readonly Carrier[];
}

/** The faults of a tag that is no wallet's: one of a loudspeaker, or of nobody. */
export const NO_WALLET_FAULTS: readonly string[] = ['no-handover-record', 'no-device-engagement'];

/**
 * The Handover Select in a message whose records may stand in any order (facts/iso18013-5-reader.md
 * 2.2). The fault names the rule.
 */
export function parseHandoverSelect(
  records: readonly NdefRecord[],
): Result<HandoverSelect, string> {
  const carriers = parseCarriers(records, RECORD.handoverSelect);
  if (!carriers.ok) return carriers;
  const [engagement, another] = recordsOf(records, RECORD.deviceEngagement);
  if (engagement === undefined) return fail('no-device-engagement');
  if (another !== undefined) return fail('two-device-engagements');
  return succeed({ deviceEngagement: engagement.payload, carriers: carriers.value });
}
