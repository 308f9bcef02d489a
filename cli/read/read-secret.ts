import type { ReadStream } from 'node:tty';
import {
  type CardCode,
  type CardRoute,
  CODE_LENGTH,
  isWellFormed,
} from '../../pipeline/card/card-code.ts';
import { UsageError } from '../usage.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const END_OF_TRANSMISSION = 0x04;
const INTERRUPT = 0x03;
/** No number is as long: what comes is not one. */
const LINE_LIMIT = 64;

/**
 * One line of standard input as a code: bytes in one buffer, never a string. On a terminal the line is
 * typed without echo. Throws a UsageError when it is not the digits that the route needs.
 */
export async function readSecret(route: CardRoute): Promise<CardCode> {
  const line = new Uint8Array(LINE_LIMIT);
  const length = await readLine(line);
  const code = { route, digits: line.slice(0, length) };
  line.fill(0);
  if (isWellFormed(code)) return code;
  code.digits.fill(0);
  throw new UsageError(`standard input must hold exactly ${CODE_LENGTH[route]} digits`);
}

/** Fills the buffer up to the end of the line, and tells how many bytes it has. */
function readLine(line: Uint8Array): Promise<number> {
  const input = process.stdin as ReadStream;
  const terminal = input.isTTY === true;
  if (terminal) {
    input.setRawMode(true);
    process.stderr.write('> ');
  }
  return new Promise((resolve) => {
    let length = 0;
    const done = () => {
      input.removeAllListeners('data');
      input.pause();
      if (terminal) {
        input.setRawMode(false);
        process.stderr.write('\n');
      }
      resolve(length);
    };
    input.on('end', done);
    input.on('data', (chunk: Uint8Array) => {
      for (const byte of chunk) {
        if (terminal && byte === INTERRUPT) process.exit(2);
        if (byte === LINE_FEED || byte === END_OF_TRANSMISSION) {
          chunk.fill(0);
          return done();
        }
        if (byte === CARRIAGE_RETURN && !terminal) continue;
        if (byte === CARRIAGE_RETURN || length === LINE_LIMIT) {
          chunk.fill(0);
          return done();
        }
        line[length++] = byte;
      }
      chunk.fill(0);
    });
  });
}
