import { failure } from '../../outcome/failure.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';
import { chooseCarrier } from '../engagement/choose-carrier.ts';
import { type DeviceEngagement, parseDeviceEngagement } from '../engagement/device-engagement.ts';
import type { CarrierOffer } from '../engagement/handover-request.ts';
import type { NfcCarrier } from '../engagement/nfc-carrier.ts';
import { readQrEngagement } from '../engagement/qr-engagement.ts';
import type { Handover } from '../engagement/read-engagement.ts';
import type { HandoverMessages } from '../session/session-transcript.ts';

/** The ways to transfer that this reader offers. Bluetooth gets its place here. */
export const OFFER: CarrierOffer = { nfc: true, ble: null };

/** A phone that said who it is for this session, and how it will send. */
export interface Contact {
  readonly engagement: DeviceEngagement;
  readonly handover: HandoverMessages | null;
  readonly carrier: NfcCarrier;
}

/** `phone-needs-bluetooth` where the phone chose no way that this reader has. */
export function contactByNfc(handover: Handover): Result<Contact> {
  const carrier = chooseCarrier(handover.carriers, OFFER);
  if (!carrier.ok) return carrier;
  const engagement = parseDeviceEngagement(handover.deviceEngagement);
  if (!engagement.ok) return engagement;
  const { select, request } = handover;
  return succeed({
    engagement: engagement.value,
    handover: { select, request },
    carrier: carrier.value,
  });
}

/** The same from a QR code: the phone is laid on the reader only to send. */
export function contactByQr(text: string): Result<Contact> {
  const raw = readQrEngagement(text);
  if (!raw.ok) return raw;
  const engagement = parseDeviceEngagement(raw.value);
  if (!engagement.ok) return engagement;
  const carrier = engagement.value.methods.find((method) => method.kind === 'nfc');
  return carrier === undefined
    ? fail(failure('phone-needs-bluetooth', { at: 'QR code' }))
    : succeed({ engagement: engagement.value, handover: null, carrier });
}
