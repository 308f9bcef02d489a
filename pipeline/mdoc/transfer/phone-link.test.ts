import { describe, expect, it } from 'vitest';
import { nodeContext } from '../../../native-bridge/crypto/node-context.ts';
import { type CardChannel, LINK_FAULTS } from '../../apdu/card-channel.ts';
import type { CommandApdu } from '../../apdu/command.ts';
import { linkFailure } from '../../apdu/link-failure.ts';
import { succeed } from '../../outcome/result.ts';
import { PHONE_EXCHANGE_LIMIT, PHONE_TIME_LIMIT_MS, PhoneLink } from './phone-link.ts';
import { scriptedPhone } from './scripted-phone.fixture.ts';

const COMMAND: CommandApdu = { name: 'READ', cla: 0, ins: 0xb0, p1: 0, p2: 0, le: 2 };

describe('the link to a phone', () => {
  it('goes on counting where the link before it ended', async () => {
    const channel: CardChannel = {
      reader: 'fast',
      transport: 'simulated',
      atr: new Uint8Array(0),
      transmit: async () => succeed(Uint8Array.of(0xaa, 0x90, 0x00)),
      close: async () => undefined,
    };
    const before = { apdus: 3, bytesSent: 30, bytesReceived: 6, deviceMs: 40 };
    const link = new PhoneLink(channel, { ...nodeContext(), ticks: () => 0 }, before);
    await link.send(COMMAND);
    expect(link.use).toEqual({ apdus: 4, bytesSent: 35, bytesReceived: 9, deviceMs: 40 });
  });

  it('gives no exchange more time than is left for all, and the holder as much as was said', async () => {
    const phone = scriptedPhone(nodeContext(), () => '9000', 14_500);
    const answers = [
      await phone.link.send(COMMAND),
      await phone.link.sendForConsent(COMMAND, 90_000),
      await phone.link.send(COMMAND),
      await phone.link.send(COMMAND),
      await phone.link.send(COMMAND),
    ];
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, false]);
    expect(answers[4]).toMatchObject({ failure: { kind: 'read-timeout', at: 'READ: too-slow' } });
    expect(phone.limits).toEqual([2_000, 90_000, 2_000, PHONE_TIME_LIMIT_MS - 2 * 14_500]);
    expect([phone.link.consentMs, phone.link.use.deviceMs]).toEqual([14_500, 4 * 14_500]);
  });

  it('lets the end of a session out when the exchanges of all others are used up', async () => {
    const phone = scriptedPhone(nodeContext(), () => '9000', 0);
    for (let i = 0; i < PHONE_EXCHANGE_LIMIT; i++) await phone.link.send(COMMAND);
    expect(await phone.link.send(COMMAND)).toMatchObject({
      failure: { kind: 'unexpected-answer', at: 'READ: too-many-exchanges' },
    });
    expect(await phone.link.sendLast(COMMAND, 1_000)).toBe(true);
    expect([phone.sent.length, phone.link.use.apdus]).toEqual(
      new Array(2).fill(PHONE_EXCHANGE_LIMIT + 1),
    );
    expect(phone.limits.at(-1)).toBe(1_000);
  });

  it('lets the end of a session out when the time of all others is used up', async () => {
    const phone = scriptedPhone(nodeContext(), () => '9000', PHONE_TIME_LIMIT_MS);
    await phone.link.send(COMMAND);
    expect(await phone.link.send(COMMAND)).toMatchObject({ failure: { kind: 'read-timeout' } });
    expect(await phone.link.sendLast(COMMAND, 1_000)).toBe(true);
    const gone = scriptedPhone(nodeContext(), () => 'removed');
    expect(await gone.link.sendLast(COMMAND, 1_000)).toBe(false);
  });

  it('takes an answer that is longer than asked for as it is', async () => {
    const phone = scriptedPhone(nodeContext(), () => 'AABBCCDD9000');
    expect(await phone.link.demand(COMMAND)).toMatchObject({ ok: true, value: { length: 4 } });
  });

  it.each(LINK_FAULTS)('hands on the fault %s, and sends nothing twice', async (fault) => {
    const phone = scriptedPhone(nodeContext(), () => fault);
    expect(await phone.link.send(COMMAND)).toEqual({
      ok: false,
      failure: linkFailure(fault, 'READ'),
    });
    expect(phone.sent.length).toBe(1);
  });

  it.each(['', '90'])('takes "%s" for a phone that left', async (hex) => {
    const phone = scriptedPhone(nodeContext(), () => hex);
    expect(await phone.link.send(COMMAND)).toMatchObject({
      failure: { kind: 'removed-too-early', at: 'READ: removed' },
    });
  });
});
