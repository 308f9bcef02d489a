import { createHash } from 'node:crypto';
import type { VirtualMedium } from '../../fixtures/virtual/medium.ts';
import type { Tamper } from '../../fixtures/virtual/transport/vpcd-client.ts';

/** Bytes of a command before its data. */
const HEADER = 4;
const INS_ECHO = 0xe0;

/** What a command may ask for besides an answer: the card misbehaves in this one way. */
export const MISBEHAVIOUR = {
  leaves: 0xe1,
  isSilent: 0xe2,
  saysNothing: 0xe3,
  saysOneByte: 0xe4,
} as const;

/** CLA INS, then the length of the wanted answer, status word included, then the data. */
export function echoCommand(data: Uint8Array, answerLength: number): Uint8Array {
  const header = [0x00, INS_ECHO, answerLength >> 8, answerLength & 0xff];
  return Uint8Array.from([...header, ...data]);
}

export function misbehaviour(ins: number): Uint8Array {
  return Uint8Array.of(0x00, ins, 0x00, 0x02);
}

/** The one answer to a command: every byte of it depends on every byte of the command. */
export function echoAnswer(command: Uint8Array): Uint8Array {
  const length = ((command[2] ?? 0) << 8) | (command[3] ?? 0);
  const data = createHash('shake256', { outputLength: Math.max(length - 2, 1) })
    .update(command)
    .digest();
  return Uint8Array.from([...data.subarray(0, length - 2), 0x90, 0x00]);
}

/** Longest data of a command of 65,535 bytes, vpcd's limit (facts/pcsc.md 2). */
export const LONGEST_DATA: number = 65_535 - HEADER;

/** A medium that answers what a test can work out by itself. */
export class EchoMedium implements VirtualMedium {
  /** As readers make it for a phone (facts/pcsc.md 2), with two historical bytes of our own. */
  readonly atr: Uint8Array = Uint8Array.of(0x3b, 0x82, 0x80, 0x01, 0x4b, 0x5a, 0x12);
  commands = 0;

  transmit(command: Uint8Array): Uint8Array {
    this.commands++;
    return echoAnswer(command);
  }

  powerOff(): void {
    this.commands = 0;
  }

  reset(): void {
    this.commands = 0;
  }
}

/** Does what a command of MISBEHAVIOUR asks for. */
export const misbehave: Tamper = (command, answer) => {
  switch (command[1]) {
    case MISBEHAVIOUR.leaves:
      return 'remove';
    case MISBEHAVIOUR.isSilent:
      return 'silent';
    case MISBEHAVIOUR.saysNothing:
      return new Uint8Array(0);
    case MISBEHAVIOUR.saysOneByte:
      return Uint8Array.of(0x90);
    default:
      return answer;
  }
};
