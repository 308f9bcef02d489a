import type { EphemeralKey, PipelineContext } from '../../context.ts';
import { encodeCoseKey } from '../../cose/cose-key.ts';
import type { CurvePoint } from '../../crypto/curves.ts';
import { failure } from '../../outcome/failure.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';
import { encodeSessionEstablishment, parseSessionData, SESSION_STATUS } from './session-data.ts';
import { deriveKey, messageIv } from './session-keys.ts';
import { type HandoverMessages, sessionTranscript } from './session-transcript.ts';

/**
 * One session with one phone (ISO/IEC 18013-5, 9.1.1): fresh keys on the curve that the phone chose, a
 * counter a side, and the transcript that everything is bound to.
 *
 *     reader                                   phone
 *      | -- SessionEstablishment (request) ----> |
 *      | <------------- SessionData (response) - |
 *      | -- SessionData (status 20) -----------> |
 */
export class ReaderSession {
  /** SessionTranscript, encoded. */
  readonly transcript: Uint8Array;
  readonly #context: PipelineContext;
  readonly #key: EphemeralKey;
  readonly #coseKey: Uint8Array;
  readonly #skReader: Uint8Array;
  readonly #skDevice: Uint8Array;
  #state: 'new' | 'established' | 'over' = 'new';
  #received = 0;
  #endedByPhone = false;

  private constructor(
    context: PipelineContext,
    key: EphemeralKey,
    secret: Uint8Array,
    transcript: Uint8Array,
  ) {
    this.transcript = transcript;
    this.#context = context;
    this.#key = key;
    this.#coseKey = encodeCoseKey(key.publicKey);
    this.#skReader = deriveKey(context, secret, transcript, 'SKReader');
    this.#skDevice = deriveKey(context, secret, transcript, 'SKDevice');
  }

  /** Whether the phone said that the session is over. */
  get endedByPhone(): boolean {
    return this.#endedByPhone;
  }

  /** `malformed-data` where the phone's key is none that a secret can be agreed with. */
  static open(
    context: PipelineContext,
    deviceEngagement: Uint8Array,
    eDeviceKey: CurvePoint,
    handover: HandoverMessages | null,
  ): Result<ReaderSession> {
    const key = context.makeKey(eDeviceKey.curve);
    const secret = key?.agree(eDeviceKey) ?? null;
    if (key === null || secret === null) {
      key?.destroy();
      return fail(failure('malformed-data', { at: 'EDeviceKey' }));
    }
    const coseKey = encodeCoseKey(key.publicKey);
    const transcript = sessionTranscript(deviceEngagement, coseKey, handover);
    const session = new ReaderSession(context, key, secret, transcript);
    secret.fill(0);
    return succeed(session);
  }

  /**
   * SessionEstablishment with the encrypted DeviceRequest: the only message of ours that carries data. A
   * second one would use its IV again, one after the end a key of zeros: both are bugs.
   */
  establish(request: Uint8Array): Uint8Array {
    if (this.#state !== 'new') throw new Error(`the session is ${this.#state}`);
    this.#state = 'established';
    const data = this.#context.seal(this.#skReader, messageIv('reader', 1), request);
    return encodeSessionEstablishment(this.#coseKey, data);
  }

  /**
   * The DeviceResponse inside a SessionData. A phone that ends the session without data declined; a tag
   * that does not fit, a counter of another message, the phone's own errors and whatever comes after the
   * end are `session-broken`.
   */
  receive(message: Uint8Array): Result<Uint8Array> {
    if (this.#state === 'over') return fail(failure('session-broken', { at: 'after its end' }));
    const parsed = parseSessionData(message);
    if (!parsed.ok) return fail(failure('malformed-data', { at: parsed.failure }));
    const { data, status } = parsed.value;
    this.#endedByPhone = status !== null;
    if (this.#endedByPhone) this.#state = 'over';
    if (status !== null && status !== SESSION_STATUS.termination) {
      return fail(failure('session-broken', { at: `status ${status}` }));
    }
    if (data === null) return fail(failure('phone-declined'));
    this.#received += 1;
    const plain = this.#context.open(this.#skDevice, messageIv('device', this.#received), data);
    return plain === null ? fail(failure('session-broken', { at: 'tag' })) : succeed(plain);
  }

  /** The key that a device with this key authenticates itself by MAC with; null when none can be agreed. */
  macKey(deviceKey: CurvePoint): Uint8Array | null {
    const secret = this.#key.agree(deviceKey);
    if (secret === null) return null;
    const macKey = deriveKey(this.#context, secret, this.transcript, 'EMacKey');
    secret.fill(0);
    return macKey;
  }

  destroy(): void {
    this.#state = 'over';
    this.#key.destroy();
    this.#skReader.fill(0);
    this.#skDevice.fill(0);
  }
}
