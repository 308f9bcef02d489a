import { concat } from '../bytes/concat.ts';

/**
 * A command APDU (ISO/IEC 7816-4, 5.1). `le` is the number of bytes asked for (1 to 256, extended
 * 1 to 65,536), undefined where no answer data are expected. `name` is for the log and the tests.
 */
export interface CommandApdu {
  readonly name: string;
  readonly cla: number;
  readonly ins: number;
  readonly p1: number;
  readonly p2: number;
  readonly data?: Uint8Array;
  readonly le?: number;
}

export const SHORT_LE_MAX = 256;

/** Whether a command can only be sent in extended length. */
export function needsExtended(command: CommandApdu): boolean {
  return (command.data?.length ?? 0) > 255 || (command.le ?? 0) > SHORT_LE_MAX;
}

/** The bytes on the wire; extended length only where the command needs it. */
export function encodeCommand(command: CommandApdu): Uint8Array {
  const { cla, ins, p1, p2, data, le } = command;
  const header = Uint8Array.of(cla, ins, p1, p2);
  const extended = needsExtended(command);
  const parts: Uint8Array[] = [header];
  if (data !== undefined && data.length > 0) {
    const lc = extended
      ? Uint8Array.of(0, data.length >> 8, data.length & 0xff)
      : Uint8Array.of(data.length);
    parts.push(lc, data);
  }
  if (le !== undefined) parts.push(encodeLe(le, extended, parts.length === 1));
  return concat(...parts);
}

/** 256 and 65,536 are written as zeros; an extended Le without Lc starts with one more zero byte. */
function encodeLe(le: number, extended: boolean, alone: boolean): Uint8Array {
  if (!extended) return Uint8Array.of(le & 0xff);
  const two = Uint8Array.of((le >> 8) & 0xff, le & 0xff);
  return alone ? concat(Uint8Array.of(0), two) : two;
}
