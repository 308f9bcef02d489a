import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('./read-lines.fixture.ts', import.meta.url));

/**
 * Lines as a process of its own reads them from these pieces of standard input, one after the other; then
 * whether it zeroed the bytes that came.
 */
async function lines(pieces: readonly string[], ...lengths: number[]): Promise<unknown> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, ...lengths.map(String)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
    // It says when it waits for the next piece.
    if (!`${data}`.includes('waiting')) return;
    const piece = rest.shift();
    if (piece === undefined) child.stdin.end();
    else child.stdin.write(piece);
  });
  const rest = [...pieces];
  const status = await new Promise((resolve) => child.once('exit', resolve));
  const read = output.split('\n').find((line) => line.startsWith('['));
  return read === undefined ? `ended with ${status}` : JSON.parse(read);
}

describe('lines of standard input', () => {
  it.each<[string, string[], string[]]>([
    ['that come together', ['12345\nmdoc:abc\n'], ['12345', 'mdoc:abc']],
    ['that come one after the other', ['12345\n', 'mdoc:abc\n'], ['12345', 'mdoc:abc']],
    ['that come in pieces', ['12', '345\r', '\nmdoc:', 'abc\r\n'], ['12345', 'mdoc:abc']],
    ['without an end', ['12345\nmdoc:abc'], ['12345', 'mdoc:abc']],
    ['of which the second is missing', ['12345\n'], ['12345', '']],
    ['of which the second is missing, as the end of the first', ['12345'], ['12345', '']],
    ['that are empty', ['\n\n'], ['', '']],
    ['of nothing', [], ['', '']],
    ['that end by control D', ['12345\u0004mdoc:abc\n'], ['12345', 'mdoc:abc']],
  ])('%s are read, and leave no copy', async (_, pieces, expected) => {
    expect(await lines(pieces, 64, 4096)).toEqual([...expected, true]);
  });

  it('that are longer than their buffer end with it', async () => {
    expect(await lines(['1234567\nabc\n'], 4, 4096)).toEqual(['1234', '67', true]);
  });
});
