import type { CommandApdu } from '../../apdu/command.ts';
import { hexConstant } from '../../bytes/hex.ts';

/** NDEF application of NFC Forum Type 4 Tag 2.0. */
const NDEF_APPLICATION = hexConstant('D2760000850101');
export const CONTAINER_FILE = 0xe103;

/** SELECT by name, without Le: the sequence of facts/iso18013-5-reader.md 2.1. */
export const SELECT_NDEF: CommandApdu = {
  name: 'SELECT NDEF application',
  cla: 0x00,
  ins: 0xa4,
  p1: 0x04,
  p2: 0x00,
  data: NDEF_APPLICATION,
};

/** SELECT of a file of the application, without file control information. */
export function selectFile(file: number): CommandApdu {
  const data = Uint8Array.of(file >> 8, file & 0xff);
  return { name: 'SELECT file', cla: 0x00, ins: 0xa4, p1: 0x00, p2: 0x0c, data };
}

/** READ BINARY of the current file, `le` up to 255 bytes from `offset`. */
export function readBinary(offset: number, le: number): CommandApdu {
  return { name: 'READ BINARY', cla: 0, ins: 0xb0, p1: offset >> 8, p2: offset & 0xff, le };
}

/** UPDATE BINARY of the current file, up to 255 bytes at `offset`. */
export function updateBinary(offset: number, data: Uint8Array): CommandApdu {
  return { name: 'UPDATE BINARY', cla: 0, ins: 0xd6, p1: offset >> 8, p2: offset & 0xff, data };
}
