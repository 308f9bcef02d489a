import { concat } from '../../bytes/concat.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';

/** LE role of the record's sender (Bluetooth CSS, part A, 1.17). */
export const LE_ROLE = {
  peripheral: 0x00,
  central: 0x01,
  peripheralPreferred: 0x02,
  centralPreferred: 0x03,
} as const;

export type LeRole = (typeof LE_ROLE)[keyof typeof LE_ROLE];

/** What a Bluetooth record says of its sender. */
export interface BleCarrier {
  readonly kind: 'ble';
  readonly role: LeRole;
  /** 16 bytes in the order in which a UUID is written (RFC 9562); null where the record has none. */
  readonly uuid: Uint8Array | null;
  /** Six bytes, the most significant first; null where the record has none. */
  readonly address: Uint8Array | null;
}

/** AD types (Bluetooth Assigned Numbers, 2.3). */
const AD = { completeUuids128: 0x07, address: 0x1b, role: 0x1c } as const;
const UUID_LENGTH = 16;
const ADDRESS_LENGTH = 6;

/**
 * The payload of an application/vnd.bluetooth.le.oob record: AD structures of `length, type, value`,
 * values little-endian. Unknown ones are skipped (Samsung adds name and appearance); the role is
 * mandatory. Of several UUIDs the first counts.
 */
export function parseBleCarrier(payload: Uint8Array): Result<BleCarrier, string> {
  let role: LeRole | null = null;
  let uuid: Uint8Array | null = null;
  let address: Uint8Array | null = null;
  for (let at = 0; at < payload.length; ) {
    const length = payload[at] ?? 0;
    // Zero length: the rest is padding (Bluetooth Core, vol 3 part C, 11).
    if (length === 0) break;
    const structure = payload.subarray(at + 1, at + 1 + length);
    if (structure.length !== length) return fail('ble-truncated');
    const value = structure.subarray(1);
    if (structure[0] === AD.role) {
      if (!isRole(value)) return fail('ble-role');
      role = value[0] as LeRole;
    }
    if (structure[0] === AD.completeUuids128) {
      if (value.length === 0 || value.length % UUID_LENGTH !== 0) return fail('ble-uuid-length');
      uuid = value.slice(0, UUID_LENGTH).reverse();
    }
    if (structure[0] === AD.address) {
      // By Core Spec a seventh byte says what kind of address it is; Multipaz leaves it out.
      if (value.length !== ADDRESS_LENGTH && value.length !== ADDRESS_LENGTH + 1) {
        return fail('ble-address-length');
      }
      address = value.slice(0, ADDRESS_LENGTH).reverse();
    }
    at += 1 + length;
  }
  return role === null ? fail('ble-role-missing') : succeed({ kind: 'ble', role, uuid, address });
}

function isRole(value: Uint8Array): boolean {
  return value.length === 1 && (value[0] ?? 0xff) <= LE_ROLE.centralPreferred;
}

/** The record of a reader that can be reached over Bluetooth under this UUID. */
export function encodeBleCarrier(role: LeRole, uuid: Uint8Array): Uint8Array {
  return concat(
    Uint8Array.of(2, AD.role, role),
    Uint8Array.of(1 + UUID_LENGTH, AD.completeUuids128),
    uuid.slice().reverse(),
  );
}
