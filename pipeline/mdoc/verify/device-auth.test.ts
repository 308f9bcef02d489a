import { describe, expect, it } from 'vitest';
import { generateKey } from '../../../fixtures/virtual/phones/curve-key.ts';
import type { PhoneOptions } from '../../../fixtures/virtual/phones/phone-options.ts';
import { toHex } from '../../bytes/hex.ts';
import { encodeCbor } from '../../cbor/encode.ts';
import { curves } from '../../crypto/curves.ts';
import { answerOf, sessionWith } from '../answer.fixture.ts';
import { checkDeviceAuth, deviceAuthenticationBytes } from './device-auth.ts';

type Hooks = NonNullable<PhoneOptions['hooks']>;
type Ways = Parameters<typeof answerOf>[0];

async function authOf(options: Ways = {}) {
  const { context, evidence, session } = await answerOf(options, ['name']);
  const { status, reason } = checkDeviceAuth(context, evidence, session);
  return reason === null ? status : `${status} ${reason}`;
}

const agreeing = curves.filter((curve) => !curve.startsWith('Ed'));
const signing = curves.filter((curve) => !curve.startsWith('X'));

describe('the proof of a device', () => {
  it.each(signing)('by signature on %s holds', async (deviceKeyCurve) => {
    expect(await authOf({ deviceKeyCurve })).toBe('passed');
  });

  it.each(agreeing)('by MAC on %s holds, with the session on that curve', async (curve) => {
    const on = { deviceKeyCurve: curve, sessionCurve: curve, deviceAuth: 'mac' } as const;
    expect(await authOf(on)).toBe('passed');
  });

  it('is over transcript, docType and device-signed names as received', () => {
    const bytes = deviceAuthenticationBytes(
      encodeCbor([1]),
      'd',
      Uint8Array.of(0xd8, 0x18, 0x58, 1, 0xa0),
    );
    expect(toHex(bytes)).toBe(
      `D818581F 84 74${Buffer.from('DeviceAuthentication').toString('hex')} 8101 6164 D8185801A0`
        .replaceAll(' ', '')
        .toUpperCase(),
    );
  });

  it.each(['signature', 'mac'] as const)('by %s is bound to this session', async (deviceAuth) => {
    const answered = await answerOf({ deviceAuth }, ['name']);
    const { session } = sessionWith(generateKey('P-256'));
    const check = checkDeviceAuth(answered.context, answered.evidence, session);
    expect(check.reason).toBe(
      deviceAuth === 'mac' ? 'device-mac-invalid' : 'device-signature-invalid',
    );
  });

  it('by MAC is not made when the session is over', async () => {
    const { context, evidence, session } = await answerOf({ deviceAuth: 'mac' }, ['name']);
    session.destroy();
    expect(checkDeviceAuth(context, evidence, session).reason).toBe('device-key-unusable');
  });
});

const transcriptOfAnother = encodeCbor([1, 2, null]);
const inside = (hooks: Hooks['deviceParts']): Hooks =>
  hooks === undefined ? {} : { deviceParts: hooks };

/** What a phone can do wrong, and what that is for a signature and for a MAC. */
const WRONG: readonly [string, Hooks, string, string][] = [
  [
    'over another session',
    { proofTranscript: () => transcriptOfAnother },
    'device-signature-invalid',
    'device-mac-invalid',
  ],
  [
    'over other content',
    { deviceAuthentication: (bytes) => bytes.slice(1) },
    'device-signature-invalid',
    'device-mac-invalid',
  ],
  [
    'by another key',
    { deviceKey: generateKey('P-256') },
    'device-signature-invalid',
    'device-mac-invalid',
  ],
  ['missing', { deviceAuth: () => [] }, 'device-proof-missing', 'device-proof-missing'],
  [
    'with its payload inside',
    inside((parts) => ({ ...parts, detached: false })),
    'device-signature-invalid',
    'device-mac-invalid',
  ],
  [
    'with another payload inside',
    inside((parts) => ({ ...parts, payload: new Uint8Array(4), detached: false })),
    'device-signature-invalid',
    'device-mac-invalid',
  ],
  [
    'of another algorithm',
    inside((parts) => ({ ...parts, protectedHeader: [[1, -35]] })),
    'algorithm-not-allowed',
    'algorithm-not-allowed',
  ],
  [
    'with its algorithm unprotected',
    inside((parts) => ({
      ...parts,
      protectedHeader: [],
      unprotectedHeader: parts.protectedHeader,
    })),
    'algorithm-not-allowed',
    'algorithm-not-allowed',
  ],
  [
    'of a changed document type',
    {
      document: (entries) => entries.map(([key, value]) => [key, key === 'docType' ? 'x' : value]),
    },
    'device-signature-invalid',
    'device-mac-invalid',
  ],
];

describe('a proof that is wrong', () => {
  it.each(WRONG)('%s does not hold', async (_, hooks, bySignature, byMac) => {
    expect([await authOf({ hooks }), await authOf({ hooks, deviceAuth: 'mac' })]).toEqual([
      `failed ${bySignature}`,
      `failed ${byMac}`,
    ]);
  });

  it('is one of two, whether they hold or not', async () => {
    const mac = await answerOf({ deviceAuth: 'mac' }, ['name']);
    const signed = await answerOf({}, ['name']);
    const { deviceMac } = mac.evidence.document.deviceSigned.deviceAuth;
    const { document } = signed.evidence;
    const deviceAuth = { ...document.deviceSigned.deviceAuth, deviceMac };
    const both = { ...document, deviceSigned: { ...document.deviceSigned, deviceAuth } };
    const check = checkDeviceAuth(
      signed.context,
      { ...signed.evidence, document: both },
      signed.session,
    );
    expect(check.reason).toBe('two-device-proofs');
  });

  it('by MAC is none where the key is on another curve than the session', async () => {
    const mac = await answerOf({ deviceAuth: 'mac' }, ['name']);
    const other = await answerOf({ deviceKeyCurve: 'P-384' }, ['name']);
    const { security } = other.evidence;
    const check = checkDeviceAuth(mac.context, { ...mac.evidence, security }, mac.session);
    expect(check.reason).toBe('device-key-unusable');
  });
});

describe('the key of a MAC', () => {
  it('is zeroed when it was used, also where the proof is malformed', async () => {
    const { context, evidence, session } = await answerOf({ deviceAuth: 'mac' }, ['name']);
    const keys: Uint8Array[] = [];
    const noting = {
      transcript: session.transcript,
      macKey: (key: Parameters<typeof session.macKey>[0]) => {
        const macKey = session.macKey(key);
        if (macKey !== null) keys.push(macKey);
        return macKey;
      },
    };
    const { deviceSigned } = evidence.document;
    const mac = deviceSigned.deviceAuth.deviceMac;
    if (mac === null) throw new Error('no MAC');
    const deviceAuth = {
      ...deviceSigned.deviceAuth,
      deviceMac: { ...mac, payload: new Uint8Array(0) },
    };
    const withPayload = { ...evidence.document, deviceSigned: { ...deviceSigned, deviceAuth } };
    checkDeviceAuth(context, evidence, noting);
    checkDeviceAuth(context, { ...evidence, document: withPayload }, noting);
    expect(keys.map((key) => key.every((byte) => byte === 0))).toEqual([true, true]);
  });
});
