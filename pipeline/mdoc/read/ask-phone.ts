import type { PipelineContext } from '../../context.ts';
import { failure } from '../../outcome/failure.ts';
import { fail, type Result } from '../../outcome/result.ts';
import type { Purpose } from '../../purpose/purpose.ts';
import { deviceRequest, itemsRequest } from '../request/device-request.ts';
import type { WantedElement } from '../request/document-type.ts';
import { type ReaderIdentity, readerAuth } from '../request/reader-auth.ts';
import type { ReaderSession } from '../session/reader-session.ts';
import { TERMINATION } from '../session/session-data.ts';
import type { PhoneLink } from '../transfer/phone-link.ts';
import { endTransfer, openTransfer, sendMessage } from '../transfer/send-message.ts';
import type { TransferLimits } from '../transfer/transfer-limits.ts';

/** How long a holder may think it over (design 6 and 9). A kiosk's host ends it sooner. */
const CONSENT_MS = 300_000;

export interface Question {
  readonly docType: string;
  readonly wanted: readonly WantedElement[];
  readonly purpose: Purpose;
  readonly identity: ReaderIdentity | null;
  readonly limits: TransferLimits;
  /** Called when the request goes out. */
  asked(): void;
  answering(percent: number): void;
}

/** Sends the request and gets the DeviceResponse, decrypted (ISO/IEC 18013-5, 8.3.2.1 and 9.1.1). */
export async function askPhone(
  link: PhoneLink,
  context: PipelineContext,
  session: ReaderSession,
  question: Question,
): Promise<Result<Uint8Array>> {
  const { docType, wanted, purpose, identity, limits, answering } = question;
  const opened = await openTransfer(link);
  if (!opened.ok) return opened;
  const items = itemsRequest(docType, wanted, purpose.retain);
  const auth = identity === null ? null : readerAuth(context, identity, session.transcript, items);
  if (identity !== null && auth === null) {
    // Never unsigned where it should be signed: the holder would see a request of nobody.
    return fail(failure('settings-broken', { at: 'reader authentication' }));
  }
  const message = session.establish(deviceRequest(items, auth));
  question.asked();
  const options = { ...limits, consentMs: CONSENT_MS, answering };
  const answer = await sendMessage(link, message, options);
  return answer.ok ? session.receive(answer.value) : answer;
}

/**
 * Tells the phone that the session is over, unless it said so itself (9.1.1.4: a reader shall answer every
 * SessionData). Where the link is gone, the session is over without it.
 */
export function endSession(
  link: PhoneLink,
  session: ReaderSession,
  limits: TransferLimits,
): Promise<void> {
  return session.endedByPhone ? Promise.resolve() : endTransfer(link, TERMINATION, limits);
}
