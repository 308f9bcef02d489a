import {
  type CardCode,
  type CardRoute,
  CODE_LENGTH,
  isWellFormed,
} from '../../pipeline/card/card-code.ts';
import { UsageError } from '../usage.ts';
import { readLine } from './read-line.ts';

/** No number is as long: what comes is not one. */
const SECRET_LIMIT = 64;
/** A QR code of a phone has a few hundred characters (pipeline/mdoc/engagement/qr-engagement.ts). */
const QR_LIMIT = 4096;

/**
 * One line of standard input as a code: bytes in one buffer, never a string. On a terminal the line is
 * typed without echo. Throws a UsageError when it is not the digits that the route needs.
 */
export async function readSecret(route: CardRoute): Promise<CardCode> {
  const line = new Uint8Array(SECRET_LIMIT);
  const length = await readLine(line);
  const code = { route, digits: line.slice(0, length) };
  line.fill(0);
  if (isWellFormed(code)) return code;
  code.digits.fill(0);
  throw new UsageError(`standard input must hold exactly ${CODE_LENGTH[route]} digits`);
}

/** The next line of standard input, as a scanner in keyboard mode types it: not yet looked at. */
export async function readQrText(): Promise<string> {
  const line = new Uint8Array(QR_LIMIT);
  const length = await readLine(line);
  return Buffer.from(line.subarray(0, length)).toString('latin1');
}
