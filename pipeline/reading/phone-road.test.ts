import { describe, expect, it } from 'vitest';
import { simulatedPhoneOrder } from '../../fixtures/malicious/simulated-order.ts';
import { makePhone } from '../../fixtures/virtual/phones/make-phone.ts';
import type { PhoneOptions } from '../../fixtures/virtual/phones/phone-options.ts';
import { openInProcess } from '../../fixtures/virtual/transport/in-process-channel.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import type { CardChannel } from '../apdu/card-channel.ts';
import type { PipelineContext } from '../context.ts';
import { fail } from '../outcome/result.ts';
import type { Purpose } from '../purpose/purpose.ts';
import { PURPOSE } from '../reception/reception.fixture.ts';
import type { PhoneOrder, ReadDialogue } from './read-order.ts';
import { runReading } from './run-reading.ts';

interface Setting {
  readonly options?: PhoneOptions;
  readonly purpose?: Partial<Purpose>;
  readonly order?: Partial<PhoneOrder>;
  readonly byQr?: boolean;
  readonly context?: PipelineContext;
  readonly channel?: (plain: CardChannel) => CardChannel;
}

/** A reading of a virtual phone, with all that was said and sent. */
async function read(setting: Setting = {}) {
  const { options = {}, purpose = {}, order = {}, byQr = false, channel } = setting;
  const phone = makePhone({ portrait: 'jpeg', ...options });
  const qr = byQr ? phone.showQr() : null;
  const plain = openInProcess(phone);
  const said: string[] = [];
  const sent: string[] = [];
  const dialogue: ReadDialogue = {
    identified: (medium) => said.push(medium),
    consentWanted: () => said.push('consent'),
    progress: (step, percent) => said.push(`${step} ${percent}`),
    code: () => Promise.reject(new Error('asked for a number')),
    confirmLastTry: () => Promise.reject(new Error('asked for a try')),
  };
  const noting: CardChannel = {
    ...plain,
    transmit: (command, limitMs) => {
      sent.push(Buffer.from(command.subarray(1, 2)).toString('hex'));
      return plain.transmit(command, limitMs);
    },
  };
  const { report, settled } = await runReading(
    channel?.(noting) ?? noting,
    {
      purpose: { ...PURPOSE, ...purpose },
      ...{ route: null, anchors: [], extended: true },
      phone: simulatedPhoneOrder({ qr, ...order }),
    },
    dialogue,
    setting.context ?? nodeContext(),
    { decodeJpeg2000: async () => null },
  );
  return { report, settled, phone, plain, said, sent };
}

describe('the reading of a phone', () => {
  it('says what it is, that its holder is asked, how far the answer is, and that it is verified', async () => {
    const { said, report } = await read();
    expect(said).toEqual(['mdoc', 'consent', 'phone-answer 100', 'verifying 100']);
    expect([report.medium, report.failure, report.route]).toEqual(['mdoc', null, null]);
  });

  it('says nothing of verifying where there is no answer to be verified', async () => {
    const { said, report } = await read({ options: { decline: true } });
    expect([report.failure?.kind, said.filter((word) => word.startsWith('verifying'))]).toEqual([
      'phone-declined',
      [],
    ]);
  });

  it('ends in the items of the purpose and nothing else', async () => {
    const items = ['name', 'ageOver:20'] as const;
    const { report } = await read({ purpose: { items: [...items], optional: [] } });
    expect(report.identity).toStrictEqual({ name: '見本　花子', ageOver: { 20: true } });
    expect(report.missing).toEqual([]);
  });

  it('says until when the record holds: the day in Japan, signed', async () => {
    const validUntil = new Date(`${new Date().getUTCFullYear() + 1}-02-03T15:00:00Z`);
    const { report } = await read({ options: { validity: { validUntil } } });
    expect(report.validity).toEqual({
      until: { year: validUntil.getUTCFullYear(), month: 2, day: 4 },
      authenticated: true,
    });
  });

  it('says what did not come, and what came but cannot be drawn', async () => {
    const without = await read({ options: { withhold: ['portrait', 'full_name_unicode'] } });
    expect([without.report.missing, without.report.notices]).toEqual([['name', 'portrait'], []]);
    const hidden = await read({ options: { portrait: 'jp2' } });
    expect([hidden.report.missing, hidden.report.notices]).toEqual([
      ['portrait'],
      ['photo-not-displayable'],
    ]);
  });

  it('has no person in it where a check failed, and still says every check', async () => {
    const { report } = await read({ options: { iaca: 'stranger-iaca' } });
    const { identity, missing, notices, checks } = report;
    expect([identity, missing, notices, checks.length]).toEqual([null, [], [], 18]);
  });

  it('by QR code goes without the tag', async () => {
    const { report, sent } = await read({ byQr: true });
    expect(report.identity?.name).toBe('見本　花子');
    // The card's application, that of the transfer, the request; the end.
    expect(sent).toEqual(['a4', 'a4', 'c3', 'c3']);
  });

  it('by another phone’s QR code is broken: it has another key', async () => {
    const qr = makePhone().showQr();
    const { report } = await read({ byQr: true, order: { qr } });
    expect(report.failure).toMatchObject({ kind: 'session-broken', at: 'status 10' });
  });

  it('is not begun where the purpose takes cards alone', async () => {
    const { report, said, sent } = await read({ purpose: { media: 'card' } });
    expect([report.failure?.kind, said, sent]).toEqual(['medium-not-allowed', [], ['a4', 'a4']]);
  });

  it.each<[string, PhoneOptions, string]>([
    ['Bluetooth alone', { wallet: 'apple' }, 'phone-needs-bluetooth'],
    ['a holder who declines', { decline: true }, 'phone-declined'],
    [
      'an engagement that is none',
      { hooks: { deviceEngagement: () => Uint8Array.of(0xa0) } },
      'malformed-data',
    ],
    ['a key that only signs', { eDeviceKeyCurve: 'Ed25519', hooks: {} }, 'malformed-data'],
  ])('of one with %s is a failure', async (_, options, kind) => {
    const { report, settled } = await read({ options });
    await settled;
    expect([report.medium, report.failure?.kind, report.identity]).toEqual(['mdoc', kind, null]);
  });
});

describe('the end of a reading', () => {
  it('is told to the phone, and not counted to the answer', async () => {
    const { report, settled, phone, sent } = await read();
    await settled;
    expect(phone.seen.statuses).toEqual([20]);
    expect(sent.length).toBe(report.link.apdus + 1);
  });

  it('comes before a phone that never answers it has said anything', async () => {
    const { report, settled, plain, phone } = await read({
      options: { silentAtTermination: true },
    });
    expect([report.failure, report.identity?.name]).toEqual([null, '見本　花子']);
    await settled;
    await plain.close();
    expect(phone.seen.statuses).toEqual([20]);
  });

  it('settles where the link throws at it', async () => {
    const { report, settled } = await read({
      channel: (plain) => {
        let over = false;
        return {
          ...plain,
          transmit: async (command, limitMs) => {
            if (over) throw new Error('a bug');
            const answer = await plain.transmit(command, limitMs);
            over = command[1] === 0xc3;
            return answer;
          },
        };
      },
    });
    expect([report.failure, await settled]).toEqual([null, undefined]);
  });

  it('leaves no session key behind, however it ends', async () => {
    const keys: Uint8Array[] = [];
    const node = nodeContext();
    const context: PipelineContext = {
      ...node,
      hkdfSha256: (...args) => {
        const key = node.hkdfSha256(...args);
        keys.push(key);
        return key;
      },
    };
    const gone = (plain: CardChannel): CardChannel => ({
      ...plain,
      transmit: async (command, limitMs) =>
        command[1] === 0xc3 ? fail('removed') : plain.transmit(command, limitMs),
    });
    await read({ context });
    await read({ context, options: { decline: true } });
    await read({ context, options: { deviceAuth: 'mac' } });
    await read({ context, channel: gone });
    expect(keys.length).toBe(9);
    expect(keys.filter((key) => key.some((byte) => byte !== 0))).toEqual([]);
  });

  it('leaves the holder’s time out of its own', async () => {
    const begin = performance.now();
    const { report } = await read({ options: { consentMs: 400 } });
    expect(report.link.deviceMs).toBeGreaterThanOrEqual(395);
    expect(report.link.elapsedMs).toBeLessThanOrEqual(performance.now() - begin - 395);
  });
});
