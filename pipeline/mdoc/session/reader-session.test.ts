import { describe, expect, it } from 'vitest';
import { parseCbor, required } from '../../../fixtures/virtual/phones/cbor-parser.ts';
import { encode, map } from '../../../fixtures/virtual/phones/cbor-writer.ts';
import { generateKey } from '../../../fixtures/virtual/phones/curve-key.ts';
import { deriveKey, open, seal } from '../../../fixtures/virtual/phones/session-crypto.ts';
import { nodeContext } from '../../../native-bridge/crypto/node-context.ts';
import { toHex } from '../../bytes/hex.ts';
import { curves } from '../../crypto/curves.ts';
import { sessionWith, sure } from '../answer.fixture.ts';
import {
  established,
  phoneKeys,
  pointOf,
  REQUEST,
  RESPONSE,
  status,
} from './established.fixture.ts';
import { ReaderSession } from './reader-session.ts';
import { parseSessionData } from './session-data.ts';

describe('a session', () => {
  it.each(curves.filter((curve) => !curve.startsWith('Ed')))(
    'on %s says to the phone what it has to say, and understands the answer',
    (curve) => {
      const eDeviceKey = generateKey(curve);
      const { session } = sessionWith(eDeviceKey);
      const message = session.establish(REQUEST);
      const { skReader, skDevice } = phoneKeys(eDeviceKey, session, message);
      const sealed = sure(parseSessionData(message)).data ?? new Uint8Array(0);
      expect(open(skReader, 'reader', 1, sealed)).toEqual(REQUEST);
      const answer = map([['data', seal(skDevice, 'device', 1, RESPONSE)]]).encoded;
      expect(session.receive(answer)).toEqual({ ok: true, value: RESPONSE });
    },
  );

  it('has a new key each time, and its transcript holds that key as it was sent', () => {
    const [one, other] = [established(), established()];
    const keyOf = ({ message }: typeof one) =>
      toHex(required(parseCbor(message), 'eReaderKey').bytes);
    expect(keyOf(one)).not.toBe(keyOf(other));
    expect(toHex(one.session.transcript)).toContain(keyOf(one));
  });

  it('counts the phone’s messages from 1', () => {
    const { session, answer } = established();
    const answers = [answer(1), answer(2), answer(3)].map((message) => session.receive(message).ok);
    expect(answers).toEqual([true, true, true]);
  });

  it.each([0, 2, 0xffffffff])('takes no first message with the counter %i', (counter) => {
    const { session, answer } = established();
    expect(session.receive(answer(counter))).toMatchObject({
      failure: { kind: 'session-broken', at: 'tag' },
    });
  });

  it('takes no message twice, and none that it sent itself', () => {
    const { session, answer, message } = established();
    const sealed = sure(parseSessionData(message)).data ?? new Uint8Array(0);
    expect(session.receive(map([['data', sealed]]).encoded).ok).toBe(false);
    const other = established();
    other.session.receive(other.answer(1));
    expect([other.session.receive(other.answer(1)).ok, session.receive(answer(1)).ok]).toEqual([
      false,
      false,
    ]);
  });

  it.each(['X25519', 'P-256'] as const)('is none with a key on %s that is no point', (curve) => {
    const bad =
      curve === 'P-256' ? Uint8Array.of(4, ...new Uint8Array(64).fill(1)) : new Uint8Array(32);
    expect(
      ReaderSession.open(nodeContext(), new Uint8Array(0), { curve, point: bad }, null),
    ).toMatchObject({ failure: { kind: 'malformed-data', at: 'EDeviceKey' } });
  });

  it.each(['Ed25519', 'Ed448'] as const)('is none on %s, which only signs', (curve) => {
    const point = pointOf(generateKey(curve));
    expect(ReaderSession.open(nodeContext(), new Uint8Array(0), point, null).ok).toBe(false);
  });
});

describe('what a phone says beside an answer', () => {
  it('that the session is over, with its answer, is taken with it', () => {
    const { session, answer } = established();
    expect(session.receive(answer(1, 20))).toEqual({ ok: true, value: RESPONSE });
    expect(session.endedByPhone).toBe(true);
  });

  it.each([
    [20, 'phone-declined', null],
    [10, 'session-broken', 'status 10'],
    [11, 'session-broken', 'status 11'],
    [0, 'session-broken', 'status 0'],
  ] as const)('status %i alone is %s', (code, kind, at) => {
    const { session } = established();
    expect(session.receive(status(code))).toMatchObject({ failure: { kind, at } });
    expect(session.endedByPhone).toBe(true);
  });

  it('an error with data is the error: the data are not looked at', () => {
    const { session, answer } = established();
    expect(session.receive(answer(1, 10))).toMatchObject({ failure: { at: 'status 10' } });
  });

  it('is malformed where it is no SessionData, and the session is not over by that', () => {
    const { session } = established();
    expect(session.receive(encode([1]))).toMatchObject({
      failure: { kind: 'malformed-data', at: 'SessionData' },
    });
    expect(session.endedByPhone).toBe(false);
  });
});

describe('the key of a device’s MAC', () => {
  it('is what the device makes of its own key and ours', () => {
    const { session, eReaderKey } = established();
    const deviceKey = generateKey('P-256');
    const expected = deriveKey(deviceKey, eReaderKey, session.transcript, 'EMacKey');
    expect(session.macKey(pointOf(deviceKey))).toEqual(expected);
  });

  it.each(['P-384', 'X25519', 'Ed25519', 'brainpoolP256r1'] as const)(
    'is none with a device key on %s, which is not the session’s curve',
    (curve) => {
      expect(established().session.macKey(pointOf(generateKey(curve)))).toBeNull();
    },
  );
});
