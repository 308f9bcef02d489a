import { type KeyObject, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseApdu } from '../../../fixtures/virtual/card-machine/parse-apdu.ts';
import { issueDocumentSigner } from '../../../fixtures/virtual/issuers/mdoc-issuer.ts';
import { generateKey } from '../../../fixtures/virtual/phones/curve-key.ts';
import type { PhoneOptions } from '../../../fixtures/virtual/phones/phone-options.ts';
import { Transfer } from '../../../fixtures/virtual/phones/transfer.ts';
import { nodeContext } from '../../../native-bridge/crypto/node-context.ts';
import type { CardChannel, LinkFault } from '../../apdu/card-channel.ts';
import { UNUSED_LINK } from '../../apdu/link-meter.ts';
import { concat } from '../../bytes/concat.ts';
import { fail, succeed } from '../../outcome/result.ts';
import type { Purpose } from '../../purpose/purpose.ts';
import { PURPOSE } from '../../reception/reception.fixture.ts';
import { holderOf, sessionWith } from '../answer.fixture.ts';
import { elementsFor, JAPANESE_MNC } from '../request/document-type.ts';
import type { ReaderIdentity } from '../request/reader-auth.ts';
import { PhoneLink } from '../transfer/phone-link.ts';
import { askPhone, endSession, type Question } from './ask-phone.ts';

interface Setting {
  readonly options?: PhoneOptions;
  readonly purpose?: Partial<Purpose>;
  readonly identity?: ReaderIdentity;
  /** What the link does in place of the phone, by the number of the command. */
  readonly harm?: (index: number) => LinkFault | Uint8Array | null;
}

/** Asks a virtual phone over its transfer application. */
async function ask({ options = {}, purpose = {}, identity, harm = () => null }: Setting = {}) {
  const context = nodeContext();
  const eDeviceKey: KeyObject = generateKey('P-256');
  const { engagement, session } = sessionWith(eDeviceKey, context);
  const { holder, seen } = holderOf(eDeviceKey, engagement, options);
  const transfer = new Transfer({
    ...{ commandLimit: 65_535, responseLimit: 65_536, wrongRemainder: false },
    receive: (message) => holder.receive(message),
    frame: (bytes) => bytes,
  });
  const limits: (number | undefined)[] = [];
  const events: string[] = [];
  const channel: CardChannel = {
    ...{ reader: 'virtual', transport: 'simulated', atr: new Uint8Array(0) },
    transmit: async (bytes, limitMs) => {
      const harmed = harm(limits.push(limitMs) - 1);
      if (typeof harmed === 'string') return fail(harmed);
      const command = parseApdu(bytes);
      events.push(command?.ins.toString(16) ?? '');
      if (harmed !== null) return succeed(harmed);
      if (command === null || command.ins === 0xa4) return succeed(Uint8Array.of(0x90, 0x00));
      const { data = new Uint8Array(0), sw } = await transfer.handle(command);
      return succeed(concat(data, Uint8Array.of(sw >> 8, sw & 0xff)));
    },
    close: async () => undefined,
  };
  const link = new PhoneLink(channel, context, UNUSED_LINK);
  const full: Purpose = { ...PURPOSE, items: ['name', 'sex'], ...purpose };
  const transferLimits = { maxCommand: 65_535, maxResponse: 65_536, extended: true };
  const question: Question = {
    docType: JAPANESE_MNC.docType,
    wanted: elementsFor(JAPANESE_MNC, full.items),
    purpose: full,
    identity: identity ?? null,
    limits: transferLimits,
    asked: () => events.push('asked'),
    answering: (percent) => events.push(`${percent} %`),
  };
  const answer = await askPhone(link, context, session, question);
  const end = () => endSession(link, session, transferLimits);
  return { answer, seen, limits, events, end };
}

describe('a phone', () => {
  it('is asked for the elements of the purpose, each with whether it is kept', async () => {
    const { answer, seen } = await ask({ purpose: { retain: ['sex'] } });
    expect([answer.ok, seen.versions]).toEqual([true, ['1.0']]);
    expect(seen.requests).toEqual([
      {
        docType: 'org.iso.23220.1.jp.mnc',
        readerAuth: null,
        elements: [
          ['org.iso.23220.1.jp', 'full_name_unicode', false],
          ['org.iso.23220.1.jp', 'sex_unicode', true],
          ['org.iso.23220.1', 'sex', true],
        ].map(([nameSpace, element, intentToRetain]) => ({ nameSpace, element, intentToRetain })),
      },
    ]);
  });

  it('is told who asks, by a signature that it can verify', async () => {
    const { certificate, key } = issueDocumentSigner('P-384');
    const privateKey = new Uint8Array(key.export({ format: 'der', type: 'pkcs8' }));
    const identity = { curve: 'P-384', privateKey, certificates: [certificate] } as const;
    const { seen } = await ask({ identity });
    const auth = seen.requests[0]?.readerAuth;
    expect(auth?.verified).toBe(true);
    expect(new X509Certificate(auth?.certificate ?? '').publicKey.asymmetricKeyType).toBe('ec');
  });

  it('is not asked at all where the reader’s own key cannot sign', async () => {
    const { certificate } = issueDocumentSigner('P-384');
    const privateKey = Uint8Array.of(0x30, 0x00);
    const identity = { curve: 'P-384', privateKey, certificates: [certificate] } as const;
    const { seen, answer } = await ask({ identity });
    expect([seen.requests, answer]).toMatchObject([
      [],
      { failure: { kind: 'settings-broken', at: 'reader authentication' } },
    ]);
  });

  it('says that its holder is asked when the request goes out, and how far the answer is', async () => {
    const { events } = await ask();
    expect(events).toEqual(['a4', 'asked', 'c3', '100 %']);
  });

  it.each([true, false])('where staff is there (%s) gives its holder 300 s', async (attended) => {
    const { limits } = await ask({ purpose: { attended } });
    expect(limits).toEqual([2_000, 300_000]);
  });
});

describe('a phone that cannot be asked', () => {
  it('because its application is not there is not asked', async () => {
    const { answer, events } = await ask({ harm: () => Uint8Array.of(0x6a, 0x82) });
    expect(answer).toMatchObject({ failure: { kind: 'phone-did-not-connect' } });
    expect(events).toEqual(['a4']);
  });

  it.each([
    ['removed', 'removed-too-early'],
    ['silent', 'consent-timeout'],
    ['link-lost', 'link-lost'],
  ] as const)('whose link is %s while its holder thinks: %s', async (fault, kind) => {
    const { answer, seen } = await ask({ harm: (index) => (index === 1 ? fault : null) });
    expect(answer).toMatchObject({ failure: { kind } });
    expect(seen.requests).toEqual([]);
  });

  it.each<[string, PhoneOptions, string]>([
    ['declines', { decline: true }, 'phone-declined'],
    [
      'cannot open the request',
      { hooks: { transcript: () => Uint8Array.of(0x80) } },
      'session-broken',
    ],
    ['counts wrongly', { hooks: { counter: () => 2 } }, 'session-broken'],
    [
      'alters its answer',
      { hooks: { ciphertext: (bytes) => bytes.map((byte) => byte ^ 1) } },
      'session-broken',
    ],
    [
      'says nothing that is SessionData',
      { hooks: { sessionData: () => Uint8Array.of(0x80) } },
      'malformed-data',
    ],
  ])('because it %s', async (_, options, kind) => {
    expect((await ask({ options })).answer).toMatchObject({ failure: { kind } });
  });
});

describe('the end of a session', () => {
  it('is said once to a phone that did not say it', async () => {
    const { end, seen, events } = await ask();
    await end();
    expect([seen.statuses, events.at(-1)]).toEqual([[20], 'c3']);
  });

  it.each<[string, PhoneOptions]>([
    ['with its answer', { endsWithAnswer: true }],
    ['in place of one', { decline: true }],
  ])('is not said to a phone that said it %s', async (_, options) => {
    const { end, limits } = await ask({ options });
    const before = limits.length;
    await end();
    expect(limits.length).toBe(before);
  });

  it('is said to a phone whose answer was no good, and gives up where the link is gone', async () => {
    const broken = await ask({ options: { hooks: { counter: () => 2 } } });
    await broken.end();
    expect(broken.seen.statuses).toEqual([20]);
    const gone = await ask({ harm: (index) => (index > 1 ? 'removed' : null) });
    await gone.end();
    expect([gone.seen.statuses, gone.limits.at(-1)]).toEqual([[], 1_000]);
  });
});
