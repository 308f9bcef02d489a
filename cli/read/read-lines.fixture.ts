import { readLine } from './read-line.ts';

/**
 * Reads a line for each length that it is called with, and prints them. It says when it has all that came
 * so far, and at the end whether the bytes that came are zeroed.
 */
const lines: string[] = [];
const chunks: Uint8Array[] = [];
process.stdin.prependListener('data', (chunk) => {
  chunks.push(chunk as Uint8Array);
  setImmediate(() => console.log('waiting'));
});
process.stdin.pause();
console.log('waiting');
for (const length of process.argv.slice(2)) {
  const line = new Uint8Array(Number(length));
  const read = await readLine(line);
  lines.push(Buffer.from(line.subarray(0, read)).toString('latin1'));
}
const zeroed = chunks.every((chunk) => chunk.every((byte) => byte === 0));
console.log(JSON.stringify([...lines, zeroed]));
process.exit(0);
