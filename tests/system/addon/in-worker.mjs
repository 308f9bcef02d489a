// The addon in worker threads alone: Node unloads it with the last of them. The first ends by itself with
// a connected card; the second is ended while a card hangs.
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const [, , addonFile, reader] = process.argv;

async function inWorker() {
  const addon = createRequire(import.meta.url)(workerData.addonFile);
  await new Promise((resolve) => {
    const stop = addon.watch(() => {
      if (!workerData.hangs) stop();
      resolve();
    });
  });
  const { code, card } = await addon.connect(workerData.reader);
  if (!workerData.hangs)
    parentPort.postMessage([code, (await card.transmit(new Uint8Array(4))).code]);
  else {
    card.transmit(Uint8Array.of(0, 0xff, 0, 0));
    parentPort.postMessage([code]);
  }
}

async function run(hangs) {
  const worker = new Worker(new URL(import.meta.url), { workerData: { addonFile, reader, hangs } });
  const said = await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  const begun = performance.now();
  if (hangs) await pause(100).then(() => worker.terminate());
  else await new Promise((resolve) => worker.once('exit', resolve));
  return { said, endedMs: performance.now() - begun };
}

if (isMainThread) {
  const ends = await run(false);
  const hangs = await run(true);
  process.stdout.write(`${JSON.stringify({ ends, hangs })}\n`);
  // The card is taken away now, so the call that hung comes back, to a thread that nobody waits for.
  await new Promise((resolve) => process.stdin.once('data', resolve));
  await pause(200);
  process.exit(0);
} else await inWorker();
