import type { CommandApdu } from '../apdu/command.ts';
import { sha256DigestInfo } from '../crypto/pkcs1.ts';

/** SELECT by the full AID, no FCI (P2 0C): a shorter AID would not prove who answered (facts 1.2). */
export function selectApplication(name: string, aid: Uint8Array): CommandApdu {
  return { name: `SELECT ${name}`, cla: 0x00, ins: 0xa4, p1: 0x04, p2: 0x0c, data: aid };
}

/** VERIFY without data: asks how many tries are left and spends none (facts 1.2). */
export function queryTries(key: number): CommandApdu {
  return { name: 'VERIFY query', cla: 0x00, ins: 0x20, p1: 0x00, p2: 0x80 | key };
}

/** VERIFY with ASCII digits. The caller keeps the digits; the encoded command is zeroed after use. */
export function verify(key: number, digits: Uint8Array): CommandApdu {
  return { name: 'VERIFY', cla: 0x00, ins: 0x20, p1: 0x00, p2: 0x80 | key, data: digits };
}

/** READ BINARY of a file by its short identifier, from its start; makes the file current. */
export function readFileStart(file: number, le: number): CommandApdu {
  return { name: 'READ BINARY', cla: 0x00, ins: 0xb0, p1: 0x80 | file, p2: 0x00, le };
}

/** READ BINARY of the current file from a 15-bit offset. */
export function readFileFrom(offset: number, le: number): CommandApdu {
  return { name: 'READ BINARY', cla: 0x00, ins: 0xb0, p1: offset >> 8, p2: offset & 0xff, le };
}

/**
 * PERFORM SECURITY OPERATION, COMPUTE DIGITAL SIGNATURE with the application's own key: the chip
 * pads and signs the DigestInfo of a challenge, without any number (facts 4.2).
 */
export function signChallenge(challengeDigest: Uint8Array): CommandApdu {
  return {
    name: 'COMPUTE SIGNATURE',
    cla: 0x80,
    ins: 0x2a,
    p1: 0x00,
    p2: 0x00,
    data: sha256DigestInfo(challengeDigest),
    le: 256,
  };
}

/** GET DATA at card level: only while no application of the card is selected (facts 2.6). */
export function getData(tag: number): CommandApdu {
  return { name: 'GET DATA', cla: 0x00, ins: 0xca, p1: tag >> 8, p2: tag & 0xff, le: 256 };
}

/** READ RECORD by number in a file named by its short identifier (facts 1.2). */
export function readRecord(file: number, record: number): CommandApdu {
  return { name: 'READ RECORD', cla: 0x00, ins: 0xb2, p1: record, p2: (file << 3) | 0x04, le: 256 };
}
