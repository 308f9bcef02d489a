import { describe, expect, it } from 'vitest';
import { nodeContext } from '../../../native-bridge/crypto/node-context.ts';
import { hexConstant } from '../../bytes/hex.ts';
import { inOrder, scriptedPhone } from '../transfer/scripted-phone.fixture.ts';
import { LE_ROLE } from './ble-carrier.ts';
import { chooseCarrier } from './choose-carrier.ts';
import { readEngagement, selectWallet } from './read-engagement.ts';
import { LOOPBACK, LOOPBACK_UUID, type RecordedExchange } from './wallet-messages.fixture.ts';

const uuid = hexConstant(LOOPBACK_UUID);
const OFFER = { nfc: true, ble: { role: LE_ROLE.centralPreferred, uuid } };

async function replay(exchanges: readonly RecordedExchange[]) {
  const phone = scriptedPhone(nodeContext(), inOrder(exchanges.map(({ answer }) => answer)));
  const { link, context, pause } = phone;
  await selectWallet(link);
  const result = await readEngagement(link, context, { offer: OFFER, pause });
  return { result, sent: phone.sent };
}

/** The message in a recorded answer, or behind the length in a recorded UPDATE BINARY. */
const messageAt = (exchanges: readonly RecordedExchange[], index: number) =>
  hexConstant(exchanges[index]?.answer.slice(0, -4) ?? '');
const commands = (exchanges: readonly RecordedExchange[]) =>
  exchanges.map(({ command }) => command);

describe('a transcript of Multipaz with itself', () => {
  it('is gone through byte for byte when the handover is static', async () => {
    const { result, sent } = await replay(LOOPBACK.static);
    expect(sent).toEqual(commands(LOOPBACK.static));
    expect(result).toMatchObject({
      ok: true,
      value: {
        select: messageAt(LOOPBACK.static, 5),
        request: null,
        carriers: [
          { kind: 'ble', role: LE_ROLE.centralPreferred, uuid, address: null },
          { kind: 'nfc', maxCommand: 65_535, maxResponse: 65_536 },
        ],
      },
    });
  });

  it('is gone through byte for byte when the handover is negotiated, our own request too', async () => {
    const { result, sent } = await replay(LOOPBACK.negotiated);
    expect(sent).toEqual(commands(LOOPBACK.negotiated));
    const update = LOOPBACK.negotiated[9]?.command ?? '';
    expect(result).toMatchObject({
      ok: true,
      value: {
        select: messageAt(LOOPBACK.negotiated, 11),
        request: hexConstant(update.slice('00D60000AA00A8'.length)),
        carriers: [{ kind: 'ble', role: LE_ROLE.central, uuid: null, address: null }],
      },
    });
  });

  it('ends on NFC where the phone has it, unless this reader does not', async () => {
    const { result } = await replay(LOOPBACK.static);
    const carriers = result.ok ? result.value.carriers : [];
    expect(chooseCarrier(carriers, OFFER)).toEqual({ ok: true, value: carriers[1] });
    expect(chooseCarrier(carriers, { ...OFFER, nfc: false })).toMatchObject({
      failure: { kind: 'phone-needs-bluetooth', at: 'handover: ble, nfc' },
    });
    expect(chooseCarrier([], OFFER)).toMatchObject({
      failure: { kind: 'phone-needs-bluetooth', at: 'handover: no known carrier' },
    });
  });
});
