import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { FAULTS, type Fault } from '../../fixtures/malicious/faulty-processes/faults.ts';
import { type ClientMessage, DeviceClient } from '../../native-bridge/host/device-client.ts';
import { forkDevice } from '../../native-bridge/host/fork-device.ts';

const FOLDER = '../../fixtures/malicious/faulty-processes';
const FAULTY = new URL(`${FOLDER}/faulty-process.ts`, import.meta.url);
const DIES_AT_START = new URL(`${FOLDER}/dies-at-start.ts`, import.meta.url);
/** What a checkout starts without a reader; it is served by the code of the real device process. */
const SOUND = new URL('../../fixtures/virtual/simulator-process.ts', import.meta.url);

/** From the fault to the first words of the next process (design 9: recovery). */
const BACK_MS = 3000;
/** The start of a process, read and translated from its sources: 0.6 s where nothing else runs. */
const START_MS = 1000;
/** A start may take so many times as long as the one before it, which is seen in the same test. */
const UNEVEN = 5;
const PAUSE_MS = 250;

const open: { stop(): void }[] = [];
afterEach(() => {
  for (const thing of open.splice(0)) thing.stop();
});

/** A host whose device processes are these, one after the other, and the last of them from then on. */
function host(...entries: readonly URL[]) {
  const heard: { readonly at: number; readonly message: ClientMessage }[] = [];
  let started = 0;
  let wake: () => void = () => undefined;
  const client = new DeviceClient(
    () => forkDevice(entries[Math.min(started++, entries.length - 1)] ?? SOUND),
    (message) => {
      heard.push({ at: performance.now(), message });
      wake();
    },
  );
  client.start();
  open.push(client);
  const all = (type: ClientMessage['type']) => heard.filter(({ message }) => message.type === type);
  return {
    all,
    fault: (put: Fault) => client.send({ type: 'simulate', put }),
    get started() {
      return started;
    },
    /** When this was said for the nth time. */
    async said(type: ClientMessage['type'], times: number): Promise<number> {
      for (;;) {
        const found = all(type)[times - 1];
        if (found !== undefined) return found.at;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

/** How the loss is told: a process that hung, or one that ended or was ended for what it did. */
const HANGS: readonly Fault[] = [
  'parses endlessly',
  'hangs in a native call',
  'says that a driver hangs, and stays',
];

describe('a device process that', () => {
  it.each(Object.keys(FAULTS) as Fault[])('%s is ended, and back within 3 s', async (fault) => {
    const launched = performance.now();
    const { fault: goWrong, said, all } = host(FAULTY, SOUND);
    const longestStart = UNEVEN * ((await said('service', 1)) - launched);
    const begin = performance.now();
    goWrong(fault);
    const lost = await said('lost', 1);
    const back = await said('service', 2);
    // A machine with other work starts every process more slowly, the first one too: so much and no more.
    const patience = Math.max(START_MS, longestStart - START_MS);
    const slower = Math.min(patience, Math.max(0, back - lost - PAUSE_MS - START_MS));
    expect(back - begin - slower).toBeLessThan(BACK_MS);
    // Filling the heap, V8 gives up within a second or is found silent, whichever comes first.
    const told = all('lost').map(({ message }) => message);
    if (fault === 'fills its heap') expect(told.length).toBe(1);
    else expect(told).toEqual([{ type: 'lost', silent: HANGS.includes(fault) }]);
  });

  it('dies at its start is started again after ever longer pauses, and is back once it can', async () => {
    const { said, all } = host(...[DIES_AT_START, DIES_AT_START, DIES_AT_START, SOUND]);
    await said('service', 1);
    const ends = all('lost').map(({ at }) => at);
    const pauses = ends.slice(1).map((at, index) => at - (ends[index] ?? 0));
    expect(ends.length).toBe(3);
    // Each is the pause and the start of a process that ends at once.
    expect(pauses.map((ms, index) => ms > PAUSE_MS * 2 ** index)).toEqual([true, true]);
  });
});

describe('a sound device process', () => {
  it('is left alone where the machine has more work than cores', async () => {
    const { said, all, started } = host(SOUND);
    await said('service', 1);
    for (let other = 0; other < 6; other++) {
      const busy = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
      open.push({ stop: () => busy.kill('SIGKILL') });
    }
    await pause(3000);
    expect([all('lost'), started]).toEqual([[], 1]);
  });

  it('is left alone by a host whose own thread was blocked for seconds', async () => {
    const { said, all } = host(SOUND);
    await said('service', 1);
    const end = performance.now() + 1800;
    while (performance.now() < end);
    await pause(500);
    expect(all('lost')).toEqual([]);
  });
});
