import type { PipelineContext } from '../../context.ts';
import { sessionTranscriptBytes } from './session-transcript.ts';

const KEY_LENGTH = 32;
const IV_LENGTH = 12;
/** The IV's first eight bytes say whose message it is (ISO/IEC 18013-5, 9.1.1.5). */
const IV_OF_DEVICE_AT = 7;

type Side = 'SKReader' | 'SKDevice' | 'EMacKey';

/** A key of the session, or the device's MAC key, out of a shared secret (9.1.1.5, 9.1.3.5). */
export function deriveKey(
  context: PipelineContext,
  secret: Uint8Array,
  transcript: Uint8Array,
  side: Side,
): Uint8Array {
  const salt = context.sha256(sessionTranscriptBytes(transcript));
  const info = new TextEncoder().encode(side);
  return context.hkdfSha256(secret, salt, info, KEY_LENGTH);
}

/** The IV of the nth message of one side, from 1. */
export function messageIv(from: 'reader' | 'device', count: number): Uint8Array {
  const iv = new Uint8Array(IV_LENGTH);
  if (from === 'device') iv[IV_OF_DEVICE_AT] = 1;
  new DataView(iv.buffer).setUint32(IV_LENGTH - 4, count);
  return iv;
}
