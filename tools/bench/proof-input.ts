import { simulatedTrust } from '../../fixtures/virtual/issuers/simulated-trust.ts';
import { ephemeralKeyFrom } from '../../native-bridge/crypto/agreement.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { bytes, fromBytes, keyed, record } from '../../pipeline/cbor/shape.ts';
import type { EphemeralKey } from '../../pipeline/context.ts';
import { elementsFor, JAPANESE_MNC } from '../../pipeline/mdoc/request/document-type.ts';
import { deriveKey } from '../../pipeline/mdoc/session/session-keys.ts';
import type { PhoneExpectation } from '../../pipeline/mdoc/verify/verify-phone.ts';
import { type CapturedReading, readAndCapture } from '../../tests/oracles/captured-reading.ts';
import { largePortrait } from './bench-phone.ts';

/** One answer of a phone with all that its proof is made with. */
export interface ProofInput extends CapturedReading {
  /** The scalar of the reader's key. */
  readonly readerSecret: Uint8Array;
  /** SessionTranscript, without the wrapping. */
  readonly sessionTranscript: Uint8Array;
  readonly expectation: Omit<PhoneExpectation, 'agreement'>;
}

export const context = nodeContext();

/** A response of 22 KB, read by our reader over NFC. */
export async function proofInput(deviceAuth: 'signature' | 'mac'): Promise<ProofInput> {
  const captured = await readAndCapture({ ...largePortrait(), deviceAuth });
  const secret = fromBytes(captured.readerKey, record({ d: keyed(-4, bytes) }), 'COSE_Key');
  const pair = secret.ok ? ephemeralKeyFrom('P-256', secret.value.d) : null;
  if (!secret.ok || pair === null) throw new Error('no reader key');
  const sessionTranscript = contentOf(captured.transcript);
  return {
    ...captured,
    readerSecret: secret.value.d,
    sessionTranscript,
    expectation: {
      type: JAPANESE_MNC,
      wanted: elementsFor(JAPANESE_MNC, ['name', 'address', 'birthDate', 'sex', 'portrait']),
      trust: simulatedTrust().documents,
      session: { transcript: sessionTranscript, macKey: (deviceKey) => macKey(deviceKey) },
    },
  };

  /** As a session does it, out of whose hand its key never comes. */
  function macKey(deviceKey: Parameters<EphemeralKey['agree']>[0]): Uint8Array | null {
    const shared = pair?.agree(deviceKey) ?? null;
    return shared === null ? null : deriveKey(context, shared, sessionTranscript, 'EMacKey');
  }
}

/** What `#6.24(bstr)` holds, where the string is 256 bytes long or more. */
function contentOf(wrapped: Uint8Array): Uint8Array {
  const [tag, number, head] = wrapped;
  if (tag !== 0xd8 || number !== 24 || head !== 0x59) throw new Error('another wrapping');
  return wrapped.subarray(5);
}
