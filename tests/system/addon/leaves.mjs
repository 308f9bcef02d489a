// A process that comes to its end with a card still connected and idle.
import { createRequire } from 'node:module';

const [, , addonFile, reader] = process.argv;
const { card } = await createRequire(import.meta.url)(addonFile).connect(reader);
const { code } = await card.transmit(Uint8Array.of(0, 0, 0, 0));
process.stdout.write(JSON.stringify({ code }));
