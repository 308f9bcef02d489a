// With hostile-service.c in place of the PC/SC library.
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';

const [, , addonFile] = process.argv;
const addon = createRequire(import.meta.url)(addonFile);
const begun = performance.now();
let pictures = 0;
let picture;
const stop = addon.watch((told) => {
  pictures++;
  picture = told;
});
await pause(500);
stop();
const perSecond = (pictures / (performance.now() - begun)) * 1000;
const { code: taken } = await addon.connect('taken');
const { card } = await addon.connect('reader 1');
const { answer } = await card.transmit(Uint8Array.of(0, 0, 0, 0));
const { code, readers } = picture;
const said = {
  perSecond,
  code,
  names: readers.map(({ name }) => name),
  states: readers.map(({ state, atr }) => [state, atr.length]),
  taken,
  protocol: card.protocol,
  answer: answer.length,
  disconnect: await card.disconnect(),
};
process.stdout.write(`${JSON.stringify(said)}\n`);
