import type { KeyObject } from 'node:crypto';
import { encode, raw } from '../../fixtures/virtual/phones/cbor-writer.ts';
import { generateKey } from '../../fixtures/virtual/phones/curve-key.ts';
import type { DocumentImage } from '../../fixtures/virtual/phones/document/document-image.ts';
import { deviceEngagement } from '../../fixtures/virtual/phones/engagement.ts';
import { makePhone } from '../../fixtures/virtual/phones/make-phone.ts';
import type { PhoneOptions } from '../../fixtures/virtual/phones/phone-options.ts';
import { nothingSeen, type PhoneSeen } from '../../fixtures/virtual/phones/seen.ts';
import { HolderSession } from '../../fixtures/virtual/phones/session.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import type { PipelineContext } from '../context.ts';
import type { Curve } from '../crypto/curves.ts';
import type { Result } from '../outcome/result.ts';
import type { Item } from '../purpose/item.ts';
import { parseDeviceEngagement } from './engagement/device-engagement.ts';
import { deviceRequest, itemsRequest } from './request/device-request.ts';
import { elementsFor, JAPANESE_MNC, type WantedElement } from './request/document-type.ts';
import { type MdocDocument, parseDocuments } from './response/device-response.ts';
import { ReaderSession } from './session/reader-session.ts';
import { type PhoneEvidence, phoneEvidence } from './verify/phone-evidence.ts';

export const FIVE_ITEMS = ['name', 'address', 'birthDate', 'sex', 'portrait'] as const;

export function sure<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** A session of ours with a phone's key, after a QR code: no handover. */
export function sessionWith(eDeviceKey: KeyObject, context: PipelineContext = nodeContext()) {
  const engagement = deviceEngagement(eDeviceKey, '1.0');
  const { raw: bytes, eDeviceKey: point } = sure(parseDeviceEngagement(engagement));
  return { engagement, session: sure(ReaderSession.open(context, bytes, point, null)) };
}

/** The virtual phone's side of that session. */
export function holderOf(
  eDeviceKey: KeyObject,
  engagement: Uint8Array,
  options: PhoneOptions = {},
  documents: readonly DocumentImage[] = makePhone(options).documents,
): { readonly holder: HolderSession; readonly seen: PhoneSeen } {
  const seen = nothingSeen();
  const holder = new HolderSession({
    eDeviceKey,
    engagement,
    handover: raw(encode(null)),
    documents,
    behaviour: options,
    alsoSends: {},
    hooks: options.hooks ?? {},
    seen,
    traps: { individualNumber: 0 },
    consent: () => Promise.resolve(),
  });
  return { holder, seen };
}

/** An answer of a virtual phone, decrypted, with all that it is held against. */
export interface Answered {
  readonly context: PipelineContext;
  readonly session: ReaderSession;
  readonly response: Uint8Array;
  readonly documents: readonly MdocDocument[];
  readonly evidence: PhoneEvidence;
  readonly wanted: readonly WantedElement[];
}

/** Asks a virtual phone for these items, without a link between the two. */
export async function answerOf(
  options: PhoneOptions & { readonly sessionCurve?: Curve } = {},
  items: readonly Item[] = FIVE_ITEMS,
): Promise<Answered> {
  const context = nodeContext();
  const eDeviceKey = generateKey(options.sessionCurve ?? 'P-256');
  const { engagement, session } = sessionWith(eDeviceKey, context);
  const { holder } = holderOf(eDeviceKey, engagement, options);
  const wanted = elementsFor(JAPANESE_MNC, items);
  const request = deviceRequest(itemsRequest(JAPANESE_MNC.docType, wanted, []), null);
  const answer = await holder.receive(session.establish(request));
  const response = sure(session.receive(answer ?? new Uint8Array(0)));
  const documents = sure(parseDocuments(response));
  const evidence = sure(phoneEvidence(documents, JAPANESE_MNC.docType));
  return { context, session, response, documents, evidence, wanted };
}
