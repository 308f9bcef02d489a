import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import annexD from '../../../fixtures/vectors/annex-d.json' with { type: 'json' };
import { hexConstant, toHex } from '../../bytes/hex.ts';
import { encodeNdefMessage, type NdefRecord, parseNdefMessage } from '../../ndef/ndef-message.ts';
import { LE_ROLE } from './ble-carrier.ts';
import { buildHandoverRequest, parseHandoverRequest } from './handover-request.ts';
import { NO_WALLET_FAULTS, parseHandoverSelect } from './handover-select.ts';
import { makeRecord, RECORD } from './record-types.ts';
import { RECORDINGS, selectOf } from './wallet-messages.fixture.ts';

function recordsIn(message: Uint8Array): readonly NdefRecord[] {
  const parsed = parseNdefMessage(message);
  if (!parsed.ok) throw new Error(parsed.failure);
  return parsed.value;
}

describe('Annex D', () => {
  // [DeviceEngagementBytes, EReaderKeyBytes, [Hs (195 bytes), Hr (205 bytes)]]
  const [, handover = ''] = annexD.session_transcript_bytes.split('8258c3');
  const select = hexConstant(handover.slice(0, 2 * 195));
  const request = hexConstant(handover.slice(2 * 195 + '58cd'.length));

  it('selects the phone as central, with an address of seven bytes', () => {
    const [, engagement = ''] = annexD.session_transcript_bytes.match(/d8185858(.{176})/) ?? [];
    expect([select.length, request.length]).toEqual([195, 205]);
    expect(parseHandoverSelect(recordsIn(select))).toEqual({
      ok: true,
      value: {
        deviceEngagement: hexConstant(engagement),
        carriers: [
          {
            kind: 'ble',
            role: LE_ROLE.central,
            uuid: null,
            address: hexConstant('2828378B1228'),
          },
        ],
      },
    });
  });

  it('requests with collision resolution, Wi-Fi Aware, and an NFC record of one byte', () => {
    expect(parseHandoverRequest(recordsIn(request))).toEqual({
      ok: true,
      value: [
        {
          kind: 'ble',
          role: LE_ROLE.peripheralPreferred,
          uuid: hexConstant('3A82D455D5FC4DB3BEA06FD2F6FF32C8'),
          address: hexConstant('28BF80800728'),
        },
        { kind: 'nfc', maxCommand: 255, maxResponse: 256 },
      ],
    });
  });
});

describe('a Handover Select', () => {
  const wallets = RECORDINGS.map((recording) => recordsIn(hexConstant(selectOf(recording))));

  it('says the same in any order of its records', () => {
    const shuffled = fc
      .constantFrom(...wallets)
      .chain((records) =>
        fc.tuple(
          fc.constant(records),
          fc.shuffledSubarray([...records], { minLength: records.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([records, others]) => {
        expect(parseHandoverSelect(others)).toEqual(parseHandoverSelect(records));
      }),
    );
  });

  const hs = (hex: string) => makeRecord(RECORD.handoverSelect, hexConstant(hex));
  const engagement = makeRecord(RECORD.deviceEngagement, hexConstant('A0'));
  const nfc = (hex: string) => makeRecord(RECORD.nfcCarrier, hexConstant(hex), 'nfc');
  const ble = (hex: string) => makeRecord(RECORD.bleCarrier, hexConstant(hex));
  const AC = '15D10206616301036E666300';

  it('may come without references, and with carriers that nobody knows', () => {
    const wifi = { ...nfc('01'), type: new TextEncoder().encode('wfa') };
    const records = [hs('13'), engagement, nfc('02AABB'), wifi];
    const value = { deviceEngagement: hexConstant('A0'), carriers: [] };
    expect(parseHandoverSelect(records)).toEqual({ ok: true, value });
  });

  it.each([
    ['it is not there', [engagement, nfc('01')], 'no-handover-record'],
    ['it is there twice', [hs(AC), hs(AC), engagement], 'two-handover-records'],
    ['it has no version', [hs(''), engagement], 'handover-version'],
    ['it is of major version 2', [hs('20'), engagement], 'handover-version'],
    ['its references are cut', [hs(AC.slice(0, -2)), engagement], 'handover-record-truncated'],
    ['no DeviceEngagement comes with it', [hs(AC), nfc('01')], 'no-device-engagement'],
    ['two come with it', [hs(AC), engagement, engagement], 'two-device-engagements'],
    ['its NFC carrier is empty', [hs(AC), engagement, nfc('')], 'nfc-empty'],
    ['its Bluetooth carrier has no role', [hs(AC), engagement, ble('')], 'ble-role-missing'],
  ])('is refused when %s', (_what, records, fault) => {
    expect(parseHandoverSelect(records)).toEqual({ ok: false, failure: fault });
  });

  it('that is missing, or that of a loudspeaker, is told from one that is broken', () => {
    expect(NO_WALLET_FAULTS).toEqual(['no-handover-record', 'no-device-engagement']);
  });

  it('is a value whatever became of its bytes', () => {
    const changed = fc
      .tuple(fc.constantFrom(...RECORDINGS), fc.nat(300), fc.uint8Array({ maxLength: 4 }))
      .map(([recording, at, bytes]) => {
        const message = hexConstant(selectOf(recording));
        message.set(
          bytes.subarray(0, Math.max(0, message.length - at)),
          Math.min(at, message.length),
        );
        return message;
      });
    fc.assert(
      fc.property(changed, (message) => {
        const records = parseNdefMessage(message);
        if (!records.ok) return;
        const select = parseHandoverSelect(records.value);
        if (select.ok) expect(toHex(message)).toContain(toHex(select.value.deviceEngagement));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('our Handover Request', () => {
  const uuid = hexConstant('000102030405060708090A0B0C0D0E0F');

  it('offers NFC in its well-formed shape', () => {
    const request = buildHandoverRequest({ nfc: true, ble: null });
    expect(toHex(request)).toBe(
      [
        '91020C487215D10206616301036E666300',
        '1C1E060A69736F2E6F72673A31383031333A726561646572656E676167656D656E74',
        '6D646F63726561646572A10063312E30',
        '5C110A0369736F2E6F72673A31383031333A6E66636E6663010301FFFF0402010000',
      ].join(''),
    );
  });

  it('says what it was told to offer', () => {
    const nfc = { kind: 'nfc', maxCommand: 65_535, maxResponse: 65_536 };
    const ble = { kind: 'ble', role: LE_ROLE.peripheral, uuid, address: null };
    const offers = [
      { nfc: true, ble: null },
      { nfc: false, ble: { role: LE_ROLE.peripheral, uuid } },
      { nfc: true, ble: { role: LE_ROLE.peripheral, uuid } },
    ];
    const said = offers.map((offer) =>
      parseHandoverRequest(recordsIn(buildHandoverRequest(offer))),
    );
    expect(said).toEqual([[nfc], [ble], [ble, nfc]].map((value) => ({ ok: true, value })));
  });

  it('is no Handover Select', () => {
    const request = recordsIn(buildHandoverRequest({ nfc: true, ble: null }));
    expect(parseHandoverSelect(request)).toEqual({ ok: false, failure: 'no-handover-record' });
    expect(encodeNdefMessage(request)).toEqual(buildHandoverRequest({ nfc: true, ble: null }));
  });
});
