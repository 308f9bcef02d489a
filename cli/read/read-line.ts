import type { ReadStream } from 'node:tty';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const END_OF_TRANSMISSION = 0x04;
const INTERRUPT = 0x03;

/**
 * Fills the buffer with one line of standard input, and tells how many bytes it has; a longer line ends
 * with the buffer. What stands behind the line stays there for the next one. On a terminal nothing is
 * echoed, and no copy of the bytes is left.
 */
export function readLine(line: Uint8Array): Promise<number> {
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
      input.removeListener('end', done);
      input.pause();
      if (terminal) {
        input.setRawMode(false);
        process.stderr.write('\n');
      }
      resolve(length);
    };
    const endAt = (chunk: Uint8Array, next: number) => {
      // A copy: the slice of a Buffer would be zeroed with it.
      const rest = Uint8Array.from(chunk.subarray(next));
      chunk.fill(0);
      done();
      if (rest.length > 0) input.unshift(rest);
    };
    if (input.readableEnded) return done();
    input.on('end', done);
    input.on('data', (chunk: Uint8Array) => {
      for (const [i, byte] of chunk.entries()) {
        if (terminal && byte === INTERRUPT) process.exit(2);
        if (byte === LINE_FEED || byte === END_OF_TRANSMISSION) return endAt(chunk, i + 1);
        if (byte === CARRIAGE_RETURN && !terminal) continue;
        if (byte === CARRIAGE_RETURN || length === line.length) return endAt(chunk, i + 1);
        line[length++] = byte;
      }
      chunk.fill(0);
    });
    // Paused by the line before.
    input.resume();
  });
}
