import { describe, expect, it } from 'vitest';
import { isPassedOver } from './passed-over.ts';

/** Readers on which people lay cards and phones. */
const READERS = [
  'ACS ACR1252 Dual Reader [ACR1252 Dual Reader PICC] 00 00',
  'ACS ACR122U PICC Interface 00 00',
  'ACS ACR39U ICC Reader 00 00',
  'SONY FeliCa RC-S300/S 00 00',
  'Sony FeliCa Port/PaSoRi 4.0 0',
  'SONY FeliCa Port/PaSoRi 3.0 00 00',
  'Identiv uTrust 3700 F CL Reader [uTrust 3700 F CL Reader] 00 00',
  'HID Global OMNIKEY 5022 Smart Card Reader 0',
  'NTT Communications Corp. SCR3310-NTTCom USB SmartCard Reader 00 00',
  'Virtual PCD 00 00',
  'Simulated reader',
];

/** Slots that PC/SC lists and that can never hold one. */
const NEVER = [
  'Windows Hello for Business 1',
  'Windows Hello 顔認証 0',
  'Microsoft Virtual Smart Card 0',
  'Generic Virtual Smart Card 3',
  'Microsoft UICC ISO Reader 63d2d7fb 0',
  'TPM 2.0 Reader 0',
  'Yubico YubiKey OTP+FIDO+CCID 00 00',
  'Yubico Yubikey 4 U2F+CCID 0',
];

describe('a reader', () => {
  it('is looked at where something can be laid on it', () => {
    expect(READERS.filter(isPassedOver)).toEqual([]);
  });

  it('is passed over where it is reader and card in one, or no device at all', () => {
    expect(NEVER.filter((name) => !isPassedOver(name))).toEqual([]);
  });
});
