import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Handover, WalletName } from '../../fixtures/virtual/phones/wallet-profiles.ts';
import { type CounterFiles, makeCounterFiles } from './counter-files.ts';
import { Pcscd } from './pcscd.ts';
import { caseNamed, readOnReader } from './read-card.ts';
import { type PhoneTraffic, readPhoneOnReader, teachReaders } from './read-phone.ts';

let pcscd: Pcscd;
let files: CounterFiles;

beforeAll(async () => {
  files = makeCounterFiles();
  pcscd = await Pcscd.start();
});

afterAll(async () => {
  await pcscd.stop();
  files.remove();
});

const WALLETS: readonly (readonly [WalletName, Handover])[] = [
  ['google', 'static'],
  ['google', 'negotiated'],
  ['samsung', 'static'],
  ['multipaz', 'static'],
  ['multipaz', 'negotiated'],
];

/** Every wallet that can choose NFC, by each proof of the device, at either kind of reader. */
const WAYS = WALLETS.flatMap(([wallet, handover]) =>
  (['signature', 'mac'] as const).flatMap((deviceAuth) =>
    [true, false].map((extended) => ({ wallet, handover, deviceAuth, extended })),
  ),
);

const SHORT_COMMAND = 255;
const SHORT_PART = 251;

/**
 * What a reading must cost (pipeline/mdoc/engagement/read-engagement.ts, transfer/send-message.ts): the
 * card's application, the engagement, the transfer's application, the request's parts and the answer's.
 */
function expectedApdus(handover: Handover, extended: boolean, traffic: PhoneTraffic): number {
  const engagement = handover === 'static' ? 6 : 12;
  const { requestLength, answerLength } = traffic;
  const envelopes = extended ? 1 : Math.ceil(requestLength / SHORT_COMMAND);
  const more = extended ? 0 : Math.ceil((answerLength - SHORT_PART) / SHORT_PART);
  return 1 + engagement + 1 + envelopes + more;
}

describe('kazasu read --json of a phone, through the real pcscd', () => {
  it.each(WAYS)('$wallet, $handover, $deviceAuth, extended $extended', async (way) => {
    const { extended, ...options } = way;
    teachReaders(files, extended);
    const { result, json, phone, traffic } = await readPhoneOnReader(
      { ...options, carrier: 'nfc' },
      files,
    );
    expect(result.status).toBe(0);
    const { outcome, medium, identity, checks, failure, link, simulated } = json;
    expect({ outcome, medium, failure, simulated }).toEqual({
      outcome: 'accepted',
      medium: 'mdoc',
      failure: null,
      simulated: false,
    });
    expect(identity).toMatchObject({ name: '見本　花子', birthDate: '1989-03-31', sex: 'female' });
    expect(checks.filter(({ status }) => status === 'failed' || status === 'deviation')).toEqual(
      [],
    );
    expect([link.transport, link.apdus]).toEqual([
      'pcsc',
      expectedApdus(way.handover, extended, traffic),
    ]);
    // The termination is sent when the answer is there, and not counted to it.
    expect(traffic.instructions).toHaveLength(link.apdus + 1);
    expect([phone.seen.statuses, phone.traps]).toEqual([[20], { individualNumber: 0 }]);
  });

  it('shows the same person as the card of that person', async () => {
    teachReaders(files, true);
    const { json: card } = await readOnReader(caseNamed('hanako'), files);
    const { json: phone } = await readPhoneOnReader({ carrier: 'nfc' }, files);
    const { nameImage, addressImage, ...ofCard } = card.identity ?? {};
    expect(phone.identity).toEqual(ofCard);
    // The card alone has pictures of its characters.
    expect([nameImage, addressImage].every((image) => image !== undefined)).toBe(true);
  });

  it('says of an iPhone that it needs Bluetooth', async () => {
    const { result, json, phone } = await readPhoneOnReader({ wallet: 'apple' }, files);
    expect(result.status).toBe(31);
    expect(json.failure).toMatchObject({ kind: 'phone-needs-bluetooth', code: 'K-302' });
    expect([json.identity, phone.seen.requests]).toEqual([null, []]);
  });

  it('waits for the holder, and comes to its end when consent is given', async () => {
    const { json } = await readPhoneOnReader({ carrier: 'nfc', consentMs: 7000 }, files);
    expect(json.outcome).toBe('accepted');
    expect(json.link.deviceMs).toBeGreaterThanOrEqual(7000);
    expect(json.link.elapsedMs).toBeLessThan(7000);
  });

  it('neither waits for nor hangs on a phone that never answers the end', async () => {
    const begin = performance.now();
    const { json } = await readPhoneOnReader({ carrier: 'nfc', silentAtTermination: true }, files);
    expect(json.outcome).toBe('accepted');
    expect(performance.now() - begin).toBeLessThan(8000);
    const { json: next } = await readOnReader(caseNamed('hanako'), files);
    expect(next.outcome).toBe('accepted');
  });

  it('never accepts a fixture’s phone with the default trust store', async () => {
    const { json } = await readPhoneOnReader(
      { carrier: 'nfc' },
      { ...files, trust: files.emptyTrust },
    );
    expect([json.outcome, json.identity]).toEqual(['refused', null]);
    expect(json.failure).toMatchObject({
      kind: 'issuer-not-confirmed',
      check: 'mdoc.issuer-certificate',
    });
  });

  it('tells a holder’s no as what it is', async () => {
    const { result, json } = await readPhoneOnReader({ carrier: 'nfc', decline: true }, files);
    expect([result.status, json.failure?.kind]).toEqual([33, 'phone-declined']);
  });
});
