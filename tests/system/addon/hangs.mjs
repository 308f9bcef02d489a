// Node with one thread for files: while a card hangs, files are read, and the process ends when it will.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const [, script, addonFile, reader] = process.argv;
const addon = createRequire(import.meta.url)(addonFile);
addon.watch(() => undefined);
const { card } = await addon.connect(reader);
const exchange = card.transmit(Uint8Array.of(0, 0, 0, 0));
const begun = performance.now();
await readFile(script);
const readMs = performance.now() - begun;
const first = await Promise.race([exchange.then(() => 'answer'), Promise.resolve('nothing')]);
process.stdout.write(JSON.stringify({ readMs, first }), () => process.exit(7));
