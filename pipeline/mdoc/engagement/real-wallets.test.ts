import { describe, expect, it } from 'vitest';
import { nodeContext } from '../../../native-bridge/crypto/node-context.ts';
import { hexConstant } from '../../bytes/hex.ts';
import { inOrder, scriptedPhone } from '../transfer/scripted-phone.fixture.ts';
import { LE_ROLE } from './ble-carrier.ts';
import { chooseCarrier } from './choose-carrier.ts';
import { buildHandoverRequest } from './handover-request.ts';
import { readEngagement, selectWallet } from './read-engagement.ts';
import {
  APPLE_DEVICE_ENGAGEMENT,
  APPLE_NOT_READY,
  engagementIn,
  RECORDINGS,
  type Recording,
  selectOf,
} from './wallet-messages.fixture.ts';

const OFFER = { nfc: true, ble: null };
const REQUEST = buildHandoverRequest(OFFER);
const STATIC_EXCHANGES = 6;

/** All of them chose Bluetooth with the phone as central, with their own UUID or the reader's. */
const UUID: Readonly<Record<string, string>> = {
  Google: 'E34DB7DD1B1E4FDBA402C0B493579CB8',
  Samsung: 'BDC087EE77C54987A639D109438E3C10',
  'Multipaz, static': 'E0812E0E9EA04D40B07A79BF672ABC43',
};

async function replay({ answers }: Recording) {
  const phone = scriptedPhone(nodeContext(), inOrder(answers));
  const { link, context, pause } = phone;
  await selectWallet(link);
  return { result: await readEngagement(link, context, { offer: OFFER, pause }), phone };
}

describe('a recorded wallet', () => {
  it.each(RECORDINGS)(
    'of $wallet is read, as received, in no more exchanges',
    async (recording) => {
      const { result, phone } = await replay(recording);
      const uuid = UUID[recording.wallet];
      const select = selectOf(recording);
      expect(result).toEqual({
        ok: true,
        value: {
          select: hexConstant(select),
          request: recording.answers.length === STATIC_EXCHANGES ? null : REQUEST,
          deviceEngagement: hexConstant(engagementIn(select)),
          carriers: [
            {
              kind: 'ble',
              role: LE_ROLE.central,
              uuid: uuid === undefined ? null : hexConstant(uuid),
              address: null,
            },
          ],
        },
      });
      expect(phone.link.use.apdus).toBe(recording.answers.length);
    },
  );

  it.each(RECORDINGS)('of $wallet needs Bluetooth, and that is said', async (recording) => {
    const { result } = await replay(recording);
    const carriers = result.ok ? result.value.carriers : [];
    expect(chooseCarrier(carriers, OFFER)).toMatchObject({
      failure: { kind: 'phone-needs-bluetooth', at: 'handover: ble' },
    });
  });
});

describe('the recorded iPhone', () => {
  const apple = RECORDINGS.filter(({ wallet }) => wallet === 'Apple');

  it.each(apple)('keeps its DeviceEngagement of version 1.1 whole', async (recording) => {
    const { result } = await replay(recording);
    const value = { deviceEngagement: hexConstant(APPLE_DEVICE_ENGAGEMENT) };
    expect(result).toMatchObject({ ok: true, value });
  });

  it.each(apple)('is waited for as it announced, then at our own pace', async (recording) => {
    const { phone } = await replay(recording);
    const [afterSelect, afterRequest, ...polls] = phone.pauses;
    expect([afterSelect, afterRequest, polls]).toEqual([
      16,
      16,
      [...new Array(15).fill(16), ...new Array(APPLE_NOT_READY - 15).fill(50)],
    ]);
  });
});
