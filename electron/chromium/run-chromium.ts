import { createInterface } from 'node:readline';
import { CASES } from '../../fixtures/virtual/cases/cases.ts';
import { simulatedTrust } from '../../fixtures/virtual/issuers/simulated-trust.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { DEVICE_PROCESS, forkDevice } from '../../native-bridge/host/fork-device.ts';
import { counterSetting } from '../counter/counter-setting.ts';
import { hasRealReader } from '../counter/has-real-reader.ts';
import { showPerson } from '../counter/show-person.ts';
import { type ChromiumCounter, openChromiumCounter } from './open-chromium-counter.ts';

/** Opens a counter in a Chromium window, with the simulator where no real reader is attached. */
export async function runChromium(): Promise<number> {
  const simulated = !(await hasRealReader(() => forkDevice(DEVICE_PROCESS)));
  const setting = counterSetting(undefined, simulated ? simulatedTrust() : null);
  const opened = await openChromiumCounter({ setting, simulated, headless: false });
  if (!opened.ok) {
    console.error(`kazasu: ${opened.failure.at ?? opened.failure.kind}`);
    return 1;
  }
  const counter = opened.value;
  const closed = new Promise<void>((resolve) => counter.window.onClosed(() => resolve()));
  process.once('SIGINT', () => counter.close());
  if (simulated) await offerSimulator(counter);
  await closed;
  await counter.close();
  return 0;
}

/** Without a reader the terminal is the visitor: it says which card lies there. */
async function offerSimulator(counter: ChromiumCounter): Promise<void> {
  console.log('No reader is attached: the simulator takes its place. The persons are invented.');
  await showPerson(counter, 'hanako');
  console.log('Type the name of a card to lay it down, or nothing to take it away:');
  console.log(`  ${[...CASES.keys()].join(' ')}`);
  const lines = createInterface({ input: process.stdin });
  counter.window.onClosed(() => lines.close());
  lines.on('line', (line) => {
    const name = line.trim();
    const found = CASES.get(name);
    counter.counter.simulate(found === undefined ? null : name);
    const owner = found?.person ?? null;
    if (owner !== null) console.log(`  its number: ${loadPerson(owner).numberB}`);
  });
}
