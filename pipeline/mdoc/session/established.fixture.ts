import type { KeyObject } from 'node:crypto';
import { embeddedIn, parseCbor, required } from '../../../fixtures/virtual/phones/cbor-parser.ts';
import { map } from '../../../fixtures/virtual/phones/cbor-writer.ts';
import {
  generateKey,
  coseKey as keyOfPhone,
  readCoseKey,
} from '../../../fixtures/virtual/phones/curve-key.ts';
import { deriveKey, seal } from '../../../fixtures/virtual/phones/session-crypto.ts';
import { nodeContext } from '../../../native-bridge/crypto/node-context.ts';
import { fromBytes } from '../../cbor/shape.ts';
import type { PipelineContext } from '../../context.ts';
import { coseKey } from '../../cose/cose-key.ts';
import type { CurvePoint } from '../../crypto/curves.ts';
import { sessionWith, sure } from '../answer.fixture.ts';
import type { ReaderSession } from './reader-session.ts';

export const REQUEST = Uint8Array.of(0xa1, 0x01, 0x02);
export const RESPONSE = Uint8Array.of(0xa2, 0x03);

/** The phone's keys of a session that was established, by code that is not ours. */
export function phoneKeys(eDeviceKey: KeyObject, session: ReaderSession, message: Uint8Array) {
  const eReaderKey = readCoseKey(embeddedIn(required(parseCbor(message), 'eReaderKey')));
  const key = (use: 'SKReader' | 'SKDevice') =>
    deriveKey(eDeviceKey, eReaderKey, session.transcript, use);
  return { eReaderKey, skReader: key('SKReader'), skDevice: key('SKDevice') };
}

/** A session whose request went out; `answer` makes the phone's nth message. */
export function established(context: PipelineContext = nodeContext()) {
  const eDeviceKey = generateKey('P-256');
  const { session } = sessionWith(eDeviceKey, context);
  const message = session.establish(REQUEST);
  const keys = phoneKeys(eDeviceKey, session, message);
  const answer = (counter: number, status?: number) =>
    map([
      ['data', seal(keys.skDevice, 'device', counter, RESPONSE)],
      ['status', status],
    ]).encoded;
  return { session, message, answer, ...keys };
}

/** SessionData that is a status alone. */
export const status = (code: number): Uint8Array => map([['status', code]]).encoded;
export const pointOf = (key: KeyObject): CurvePoint =>
  sure(fromBytes(keyOfPhone(key).encoded, coseKey, 'key'));
