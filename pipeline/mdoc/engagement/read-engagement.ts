import { SW } from '../../apdu/status-word.ts';
import type { PipelineContext } from '../../context.ts';
import { type Failure, failure } from '../../outcome/failure.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';
import { malformed } from '../../tlv/template.ts';
import { type PhoneLink, unexpectedStatus } from '../transfer/phone-link.ts';
import { CONTAINER_LENGTH, parseCapabilityContainer } from './capability-container.ts';
import { buildHandoverRequest, type CarrierOffer } from './handover-request.ts';
import { type HandoverSelect, NO_WALLET_FAULTS, parseHandoverSelect } from './handover-select.ts';
import { exchangeMessages, type NdefMessage, type NdefTag, readMessage } from './ndef-tag.ts';
import { Patience, UNANNOUNCED_WAIT } from './patience.ts';
import { CONTAINER_FILE, readBinary, SELECT_NDEF, selectFile } from './tag-commands.ts';
import {
  findHandoverService,
  type HandoverService,
  parseServiceStatus,
  selectHandoverService,
} from './tnep.ts';

/** The outcome of an NFC engagement. `select` and `request` are the messages as they were on the wire. */
export interface Handover extends HandoverSelect {
  readonly select: Uint8Array;
  /** Null where the handover was static. */
  readonly request: Uint8Array | null;
}

export interface EngagementOptions {
  readonly offer: CarrierOffer;
  /** The host's timer: the pipeline has none. */
  pause(ms: number): Promise<void>;
}

/**
 * Whether there is an NDEF application: a phone with its wallet opened, or some tag. Any status word but
 * `9000` is a no, for another application may answer yet.
 */
export async function selectWallet(link: PhoneLink): Promise<Result<boolean>> {
  const application = await link.send(SELECT_NDEF);
  return application.ok ? succeed(application.value.sw === SW.ok) : application;
}

/**
 * NFC engagement (ISO/IEC 18013-5, 8.2.2.1; facts/iso18013-5-reader.md 2) after `selectWallet`, static
 * or negotiated as the phone has it. Exchanges with that one, each message read in one part:
 *
 *     SELECT application; SELECT and READ container, SELECT NDEF file     4
 *     NLEN, message: Hs                                                 + 2 = 6   static
 *     NLEN, message: Tp; UPDATE Ts, NLEN, Te; UPDATE Hr, NLEN, Hs       + 8 = 12  negotiated
 *
 * and one more for every NLEN 0000, every further min(MLe, 255) bytes of a message, and two and more
 * for an UPDATE that MLc cuts up. Reader and phone with extended length or without: the same.
 *
 * Failures: `wallet-not-opened` for a tag without a wallet's handover, `phone-did-not-connect` for a
 * phone that is never ready, `malformed-data`, `unexpected-answer`, and those of the link. Which
 * carriers came is for the caller to judge.
 */
export async function readEngagement(
  link: PhoneLink,
  context: PipelineContext,
  options: EngagementOptions,
): Promise<Result<Handover>> {
  const tag = await openTag(link, new Patience(context, (ms) => options.pause(ms)));
  if (!tag.ok) return tag;
  const initial = await readMessage(tag.value, UNANNOUNCED_WAIT);
  if (!initial.ok) return initial;
  const service = findHandoverService(initial.value.records);
  if (!service.ok) return service;
  return service.value === null
    ? staticHandover(initial.value)
    : negotiate(tag.value, service.value, buildHandoverRequest(options.offer));
}

async function openTag(link: PhoneLink, patience: Patience): Promise<Result<NdefTag>> {
  const found = await link.demand(selectFile(CONTAINER_FILE));
  if (!found.ok) return found;
  const bytes = await link.demand(readBinary(0, CONTAINER_LENGTH));
  if (!bytes.ok) return bytes;
  const container = parseCapabilityContainer(bytes.value);
  if (!container.ok) return container;
  const file = await link.demand(selectFile(container.value.fileId));
  return file.ok ? succeed({ link, container: container.value, patience }) : file;
}

function staticHandover({ raw, records }: NdefMessage): Result<Handover> {
  const handover = parseHandoverSelect(records);
  if (handover.ok) return succeed({ ...handover.value, select: raw, request: null });
  const at = `handover: ${handover.failure}`;
  const kind = NO_WALLET_FAULTS.includes(handover.failure) ? 'wallet-not-opened' : 'malformed-data';
  return fail(failure(kind, { at }));
}

/** Ts, Te, Hr, Hs (TNEP 1.0; facts 2.5). */
async function negotiate(
  tag: NdefTag,
  { waiting, maxMessage }: HandoverService,
  request: Uint8Array,
): Promise<Result<Handover>> {
  const selected = await exchangeMessages(tag, selectHandoverService(), waiting);
  if (!selected.ok) return selected;
  const status = parseServiceStatus(selected.value.records);
  if (!status.ok) return status;
  if (!status.value.success) return unexpectedStatus('Te', status.value.status);
  if (request.length > maxMessage) return malformed('Tp', 'no-room');
  const answer = await exchangeMessages(tag, request, waiting);
  if (!answer.ok) return noCommonWay(answer.failure);
  const handover = parseHandoverSelect(answer.value.records);
  if (!handover.ok) return malformed('handover', handover.failure);
  return succeed({ ...handover.value, select: answer.value.raw, request });
}

/** A phone that took our service and never answers our request has none of the ways that we offered. */
function noCommonWay(why: Failure): Result<never> {
  if (why.kind !== 'phone-did-not-connect') return fail(why);
  return fail(failure('phone-needs-bluetooth', { at: `no answer to Hr: ${why.at}` }));
}
