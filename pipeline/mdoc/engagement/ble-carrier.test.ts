import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexConstant, toHex } from '../../bytes/hex.ts';
import { encodeBleCarrier, LE_ROLE, parseBleCarrier } from './ble-carrier.ts';

const parse = (hex: string) => parseBleCarrier(hexConstant(hex));
const UUID = '0102030405060708090A0B0C0D0E0F10';
const UUID_ON_AIR = '100F0E0D0C0B0A090807060504030201';

describe('the Bluetooth carrier', () => {
  it('may be a role alone, as iPhones send it', () => {
    const value = { kind: 'ble', role: LE_ROLE.central, uuid: null, address: null };
    expect(parse('021C01')).toEqual({ ok: true, value });
  });

  it('gives UUID and address the way round in which they are written', () => {
    const address = '281B28128B37';
    const value = {
      kind: 'ble',
      role: LE_ROLE.centralPreferred,
      uuid: hexConstant(UUID),
      address: hexConstant('378B12281B28'),
    };
    const rest = `021C031107${UUID_ON_AIR}`;
    expect([parse(`081B${address}01${rest}`), parse(`071B${address}${rest}`)]).toEqual([
      { ok: true, value },
      { ok: true, value },
    ]);
  });

  it('skips what it does not know, and padding', () => {
    const samsung = `021C011107${UUID_ON_AIR}031900400F0953616D73756E672057616C6C6574`;
    expect([parse(samsung), parse(`021C010000FF`)]).toMatchObject([
      { value: { role: LE_ROLE.central, uuid: hexConstant(UUID) } },
      { value: { role: LE_ROLE.central, uuid: null } },
    ]);
  });

  it('takes the first of several UUIDs', () => {
    const several = parse(`021C002107${UUID_ON_AIR}${'AA'.repeat(16)}`);
    expect(several).toMatchObject({ value: { uuid: hexConstant(UUID) } });
  });

  it.each([
    ['nothing', '', 'ble-role-missing'],
    ['no role', `1107${UUID_ON_AIR}`, 'ble-role-missing'],
    ['a role of the future', '021C04', 'ble-role'],
    ['a role of two bytes', '031C0101', 'ble-role'],
    ['a UUID of 15 bytes', `021C011007${UUID.slice(2)}`, 'ble-uuid-length'],
    ['a UUID of no byte', '021C010107', 'ble-uuid-length'],
    ['an address of five bytes', '021C01061B0102030405', 'ble-address-length'],
    ['a structure longer than the record', '021C01051B', 'ble-truncated'],
  ])('is malformed with %s', (_what, hex, rule) => {
    expect(parse(hex)).toEqual({ ok: false, failure: rule });
  });

  it('comes back as it was written', () => {
    const uuid = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(LE_ROLE)), uuid, (role, id) => {
        const value = { kind: 'ble', role, uuid: id, address: null };
        expect(parseBleCarrier(encodeBleCarrier(role, id))).toEqual({ ok: true, value });
      }),
    );
    expect(toHex(encodeBleCarrier(LE_ROLE.centralPreferred, hexConstant(UUID)))).toBe(
      `021C031107${UUID_ON_AIR}`,
    );
  });

  it('is a value whatever the bytes are', () => {
    const byte = fc.oneof(fc.nat(255), fc.constantFrom(0, 2, 7, 8, 0x07, 0x1b, 0x1c, 0x11));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 48 }), (list) => {
        const parsed = parseBleCarrier(Uint8Array.from(list));
        if (!parsed.ok) return;
        const { uuid, address } = parsed.value;
        expect([uuid?.length ?? 16, address?.length ?? 6]).toEqual([16, 6]);
      }),
      { numRuns: 2000 },
    );
  });
});
