import { describe, expect, it } from 'vitest';
import type { Cbor } from '../../../fixtures/virtual/phones/cbor-writer.ts';
import { generateKey } from '../../../fixtures/virtual/phones/curve-key.ts';
import {
  bleMethod,
  deviceEngagement,
  engagementUri,
  nfcMethod,
} from '../../../fixtures/virtual/phones/engagement.ts';
import type { Handover } from '../engagement/read-engagement.ts';
import { contactByNfc, contactByQr } from './contact.ts';

const key = generateKey('P-256');
const UUID = new Uint8Array(16);
const SELECT = Uint8Array.of(1);
const REQUEST = Uint8Array.of(2);
const NFC = { kind: 'nfc', maxCommand: 300, maxResponse: 400 } as const;
const BLE = { kind: 'ble', role: 1, uuid: null, address: null } as const;

const ENGAGEMENT = deviceEngagement(key, '1.1');
const byNfc = (more: Partial<Handover>) =>
  contactByNfc({
    ...{ select: SELECT, request: REQUEST, deviceEngagement: ENGAGEMENT, carriers: [NFC] },
    ...more,
  } as Handover);
const byQr = (...methods: Cbor[]) =>
  contactByQr(engagementUri(deviceEngagement(key, '1.0', methods)));

describe('a contact over NFC', () => {
  it('has engagement and handover as received, and the carrier', () => {
    expect(byNfc({ carriers: [BLE, NFC] } as Partial<Handover>)).toMatchObject({
      ok: true,
      value: {
        engagement: { raw: ENGAGEMENT },
        handover: { select: SELECT, request: REQUEST },
        carrier: NFC,
      },
    });
    expect(byNfc({ request: null })).toMatchObject({ value: { handover: { request: null } } });
  });

  it.each<[string, Partial<Handover>, string]>([
    ['Bluetooth alone', { carriers: [BLE] } as Partial<Handover>, 'phone-needs-bluetooth'],
    ['no carrier', { carriers: [] }, 'phone-needs-bluetooth'],
    ['an engagement that is none', { deviceEngagement: SELECT }, 'malformed-data'],
  ])('with %s is a failure', (_, more, kind) => {
    expect(byNfc(more)).toMatchObject({ failure: { kind } });
  });
});

describe('a contact by QR code', () => {
  it('has no handover, and the lengths that the code says', () => {
    const limits = { command: 300, response: 400 };
    expect(byQr(bleMethod(UUID), nfcMethod(limits))).toMatchObject({
      ok: true,
      value: { handover: null, carrier: NFC },
    });
  });

  it.each<[string, string, string]>([
    [
      'Bluetooth alone',
      engagementUri(deviceEngagement(key, '1.0', [bleMethod(UUID)])),
      'phone-needs-bluetooth',
    ],
    ['no way at all', engagementUri(deviceEngagement(key, '1.0')), 'phone-needs-bluetooth'],
    ['another text', 'https://kazasu.example', 'malformed-data'],
    ['no engagement in it', engagementUri(Uint8Array.of(0xa0)), 'malformed-data'],
  ])('with %s is a failure', (_, text, kind) => {
    expect(contactByQr(text)).toMatchObject({ failure: { kind } });
  });
});
