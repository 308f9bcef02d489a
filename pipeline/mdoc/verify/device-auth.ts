import { encodeCbor, encodedCbor, RawCbor } from '../../cbor/encode.ts';
import type { PipelineContext } from '../../context.ts';
import { type CoseMac0, faultOfMac0 } from '../../cose/mac0.ts';
import { type CoseSign1, faultOfSign1 } from '../../cose/sign1.ts';
import type { CurvePoint } from '../../crypto/curves.ts';
import { type Check, type CheckReason, failedCheck, passed } from '../../outcome/check.ts';
import type { ReaderSession } from '../session/reader-session.ts';
import type { PhoneEvidence } from './phone-evidence.ts';

/** The part of a session that a device's proof is bound to. */
export type BoundSession = Pick<ReaderSession, 'transcript' | 'macKey'>;

/**
 * Whether the device that holds the issuer's key took part in this very session (ISO/IEC 18013-5, 9.1.3 and
 * 9.3.1, step 7): a copy of the record, or an answer of another session, cannot show that.
 */
export function checkDeviceAuth(
  context: PipelineContext,
  { document, security }: PhoneEvidence,
  session: BoundSession,
): Check {
  const { nameSpaces, deviceAuth } = document.deviceSigned;
  const bytes = deviceAuthenticationBytes(session.transcript, document.docType, nameSpaces.raw);
  const { deviceSignature, deviceMac } = deviceAuth;
  const { deviceKey } = security.deviceKeyInfo;
  const fault = faultOf();
  return fault === null ? passed('mdoc.device-auth') : failedCheck('mdoc.device-auth', fault);

  function faultOf(): CheckReason | null {
    if (deviceSignature !== null && deviceMac !== null) return 'two-device-proofs';
    if (deviceSignature !== null)
      return faultOfSignature(context, deviceSignature, deviceKey, bytes);
    if (deviceMac === null) return 'device-proof-missing';
    return faultOfMac(context, deviceMac, session.macKey(deviceKey), bytes);
  }
}

/** DeviceAuthenticationBytes: the detached payload of both proofs. */
export function deviceAuthenticationBytes(
  transcript: Uint8Array,
  docType: string,
  deviceNameSpacesBytes: Uint8Array,
): Uint8Array {
  const structure = [
    'DeviceAuthentication',
    new RawCbor(transcript),
    docType,
    new RawCbor(deviceNameSpacesBytes),
  ];
  return encodedCbor(encodeCbor(structure)).bytes;
}

function faultOfSignature(
  context: PipelineContext,
  proof: CoseSign1,
  key: CurvePoint,
  bytes: Uint8Array,
): CheckReason | null {
  if (proof.payload !== null) return 'device-signature-invalid';
  const fault = faultOfSign1(context, proof, key, bytes);
  return fault === 'signature-invalid' ? 'device-signature-invalid' : fault;
}

function faultOfMac(
  context: PipelineContext,
  proof: CoseMac0,
  key: Uint8Array | null,
  bytes: Uint8Array,
): CheckReason | null {
  if (key === null) return 'device-key-unusable';
  const fault =
    proof.payload === null ? faultOfMac0(context, proof, key, bytes) : 'device-mac-invalid';
  key.fill(0);
  return fault;
}
