import { concat } from '../../bytes/concat.ts';
import { equalBytes } from '../../bytes/equal.ts';
import { encodeNdefMessage, type NdefRecord } from '../../ndef/ndef-message.ts';
import type { Failure } from '../../outcome/failure.ts';
import { type Result, succeed } from '../../outcome/result.ts';
import { malformed } from '../../tlv/template.ts';
import { makeRecord, RECORD, recordsOf } from './record-types.ts';

/** How a phone wants to be waited for. */
export interface WaitingTime {
  /** tWait: milliseconds before the next look. */
  readonly ms: number;
  /** N_WAIT: how often the phone means to answer with length 0. */
  readonly times: number;
}

/** What a Tp record says of the handover service (TNEP 1.0, 4.1.2; facts/iso18013-5-reader.md 2.3). */
export interface HandoverService {
  readonly waiting: WaitingTime;
  /** Longest NDEF message that the service takes. */
  readonly maxMessage: number;
}

const HANDOVER_SERVICE = new TextEncoder().encode('urn:nfc:sn:handover');
const MAJOR_VERSION = 1;
/** Behind the service name: communication mode, WT_INT, N_WAIT, maximum message size (2). */
const PARAMETERS_LENGTH = 5;
const STATUS_SUCCESS = 0x00;

const SHORTEST_WAIT_MS = 1;
const LONGEST_WAIT_MS = 1_000;

/** tWait = 2^(WT_INT / 4 - 1) ms, kept between 1 ms and 1 s whatever the phone says. */
export function waitingMs(wtInt: number): number {
  return Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, 2 ** (wtInt / 4 - 1)));
}

/**
 * The handover service among the services that a message offers; null when there is none. A record
 * of another major version is none that we know. `malformed-data` for one that does not add up.
 */
export function findHandoverService(
  records: readonly NdefRecord[],
): Result<HandoverService | null, Failure> {
  for (const { payload } of recordsOf(records, RECORD.serviceParameter)) {
    const [version, length] = [payload[0], payload[1]];
    if (version === undefined || length === undefined) return malformed('Tp', 'truncated');
    if (version >> 4 !== MAJOR_VERSION) continue;
    const parameters = payload.subarray(2 + length);
    if (parameters.length !== PARAMETERS_LENGTH) return malformed('Tp', 'length');
    if (!equalBytes(payload.subarray(2, 2 + length), HANDOVER_SERVICE)) continue;
    const [, wtInt = 0, times = 0, high = 0, low = 0] = parameters;
    return succeed({ waiting: { ms: waitingMs(wtInt), times }, maxMessage: (high << 8) | low });
  }
  return succeed(null);
}

/** The message that selects the handover service: one Ts record. */
export function selectHandoverService(): Uint8Array {
  const payload = concat(Uint8Array.of(HANDOVER_SERVICE.length), HANDOVER_SERVICE);
  return encodeNdefMessage([makeRecord(RECORD.serviceSelect, payload)]);
}

/** Whether the phone took the selected service: the status byte of its one Te record. */
export function parseServiceStatus(
  records: readonly NdefRecord[],
): Result<{ readonly success: boolean; readonly status: number }, Failure> {
  const [record, another] = recordsOf(records, RECORD.serviceStatus);
  const [status] = record?.payload ?? [];
  if (another !== undefined || status === undefined) return malformed('Te', 'not-one-status');
  if (record?.payload.length !== 1) return malformed('Te', 'length');
  return succeed({ success: status === STATUS_SUCCESS, status });
}
