import { failure } from '../../outcome/failure.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';
import type { Carrier } from './carriers.ts';
import type { CarrierOffer } from './handover-request.ts';
import type { NfcCarrier } from './nfc-carrier.ts';

/**
 * The carrier to go on with: NFC where the phone and this reader have it, else
 * `phone-needs-bluetooth`; `at` names what the phone had instead.
 */
export function chooseCarrier(
  carriers: readonly Carrier[],
  offer: CarrierOffer,
): Result<NfcCarrier> {
  const nfc = carriers.find((carrier) => carrier.kind === 'nfc');
  if (offer.nfc && nfc !== undefined) return succeed(nfc);
  const kinds = carriers.map(({ kind }) => kind).join(', ') || 'no known carrier';
  return fail(failure('phone-needs-bluetooth', { at: `handover: ${kinds}` }));
}
