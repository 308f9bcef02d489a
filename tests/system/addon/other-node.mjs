// Another Node than the one that the addon was compiled beside: it watches, connects and talks to a card.
import { createRequire } from 'node:module';

const PRESENT = 0x20;
const [, , addonFile, reader] = process.argv;
const addon = createRequire(import.meta.url)(addonFile);
const atr = await new Promise((resolve) => {
  const stop = addon.watch(({ readers }) => {
    const laid = readers.find(({ name, state }) => name === reader && (state & PRESENT) !== 0);
    if (laid === undefined) return;
    stop();
    resolve(Buffer.from(laid.atr).toString('hex'));
  });
});
const { card } = await addon.connect(reader);
const answers = [];
for (const command of [
  [0, 0xa4, 0, 0],
  [0, 0xb0, 0, 0, 4],
  [0, 0x20, 0, 1],
]) {
  const { answer } = await card.transmit(Uint8Array.from(command));
  answers.push(Buffer.from(answer).toString('hex'));
}
const code = await card.disconnect();
process.stdout.write(
  JSON.stringify({ major: process.versions.node.split('.')[0], atr, answers, code }),
);
