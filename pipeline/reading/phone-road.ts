import type { LinkUse } from '../apdu/link-meter.ts';
import { dateInJapan } from '../identity/calendar-date.ts';
import { missingItems } from '../identity/disclose-card.ts';
import { disclosePhone } from '../identity/disclose-phone.ts';
import { askPhone, endSession, type Question } from '../mdoc/read/ask-phone.ts';
import type { Contact } from '../mdoc/read/contact.ts';
import { type ProvenAnswer, proveAnswer } from '../mdoc/read/prove-answer.ts';
import { elementsFor } from '../mdoc/request/document-type.ts';
import { ReaderSession } from '../mdoc/session/reader-session.ts';
import type { PhoneLink } from '../mdoc/transfer/phone-link.ts';
import type { Failure } from '../outcome/failure.ts';
import type { NoticeKind } from '../outcome/failure-kinds.ts';
import type { Result } from '../outcome/result.ts';
import type { Road } from './card-road.ts';
import { phonePortrait } from './phone-portrait.ts';
import type { ReportBody } from './report-body.ts';

/** How a road ended, and when its medium may be let go. */
export interface PhoneEnd {
  readonly body: ReportBody;
  /** What went over the link for the answer. */
  readonly use: LinkUse;
  /** The phone was told that the session is over, whatever it made of it. Never rejects. */
  readonly settled: Promise<void>;
}

/** A phone that there is no session with, or none any more. */
export function endWith(why: Failure, { use }: PhoneLink): PhoneEnd {
  return { body: { failure: why }, use, settled: Promise.resolve() };
}

/**
 * Reads and proves a phone's record over NFC, from the contact on. The session's keys do not outlive
 * this; what the phone says to its end is not waited for.
 */
export async function phoneRoad(
  link: PhoneLink,
  contact: Result<Contact>,
  road: Road,
): Promise<PhoneEnd> {
  if (!contact.ok) return endWith(contact.failure, link);
  const { engagement, handover } = contact.value;
  const { raw, eDeviceKey } = engagement;
  const session = ReaderSession.open(road.context, raw, eDeviceKey, handover);
  if (!session.ok) return endWith(session.failure, link);
  try {
    return await converse(link, session.value, contact.value, road);
  } finally {
    session.value.destroy();
  }
}

async function converse(
  link: PhoneLink,
  session: ReaderSession,
  { carrier }: Contact,
  road: Road,
): Promise<PhoneEnd> {
  const { order, context } = road;
  const limits = { ...carrier, extended: order.extended === true };
  const question = questionOf(road, limits);
  const response = await askPhone(link, context, session, question);
  const { use } = link;
  const settled = endSession(link, session, limits).catch(() => undefined);
  if (!response.ok) return { body: { failure: response.failure }, use, settled };
  road.dialogue.progress('verifying', 100);
  const { type, trust } = order.phone;
  const expectation = { type, trust, wanted: question.wanted, session };
  const answer = proveAnswer(context, response.value, expectation);
  if (!answer.ok) return { body: { failure: answer.failure }, use, settled };
  return { body: await bodyOf(answer.value, road), use, settled };
}

function questionOf({ order, dialogue }: Road, limits: Question['limits']): Question {
  const { purpose, phone } = order;
  return {
    docType: phone.type.docType,
    wanted: elementsFor(phone.type, purpose.items),
    purpose,
    identity: phone.identity,
    limits,
    asked: () => dialogue.consentWanted(),
    answering: (percent) => dialogue.progress('phone-answer', percent),
  };
}

async function bodyOf(
  { checks, record, validUntil }: ProvenAnswer,
  { order, tools }: Road,
): Promise<ReportBody> {
  const until = dateInJapan(validUntil);
  const validity = { until, authenticated: true };
  if (record === null) return { checks, validity };
  const { items } = order.purpose;
  const portrait = record.portrait === null ? null : await phonePortrait(record.portrait, tools);
  const identity = disclosePhone(record, portrait, items);
  const hidden = record.portrait !== null && portrait === null;
  const notices: readonly NoticeKind[] = hidden ? ['photo-not-displayable'] : [];
  return { checks, identity, missing: missingItems(identity, items), validity, notices };
}
