import { createInterface } from 'node:readline';
import { CASES } from '../../fixtures/virtual/cases/cases.ts';
import { mediaNames } from '../../fixtures/virtual/cases/media.ts';
import { simulatedTrust } from '../../fixtures/virtual/issuers/simulated-trust.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { deviceProcess } from '../../native-bridge/host/device-entry.ts';
import { forkDevice } from '../../native-bridge/host/fork-device.ts';
import { counterSetting } from '../counter/counter-setting.ts';
import { hasRealReader } from '../counter/has-real-reader.ts';
import { showPerson } from '../counter/show-person.ts';
import { type ChromiumCounter, openChromiumCounter } from './open-chromium-counter.ts';

/** Opens a counter in a Chromium window, with the simulator where no real reader is attached. */
export async function runChromium(): Promise<number> {
  const setting = counterSetting();
  const device = () => forkDevice(deviceProcess(setting.readerBinding()));
  const simulated = !(await hasRealReader(device));
  const opened = await openChromiumCounter({
    setting,
    training: counterSetting(undefined, simulatedTrust()),
    simulated,
    headless: false,
    visitorWindow: 'if-extended',
  });
  if (!opened.ok) {
    console.error(`kazasu: ${opened.failure.at ?? opened.failure.kind}`);
    return 1;
  }
  const chromium = opened.value;
  const closed = new Promise<void>((resolve) => chromium.onClosed(() => resolve()));
  process.once('SIGINT', () => chromium.close());
  if (simulated) await offerSimulator(chromium);
  await closed;
  await chromium.close();
  return 0;
}

/** Without a reader the terminal is the visitor: it says which card lies there. */
async function offerSimulator({ windowed, onClosed }: ChromiumCounter): Promise<void> {
  console.log('No reader is attached: the simulator takes its place. The persons are invented.');
  if (windowed.counter.reception.purpose.attended) await showPerson(windowed, 'hanako');
  console.log('Type the name of a card to lay it down, or nothing to take it away:');
  console.log(`  ${[...CASES.keys()].join(' ')}`);
  const lines = createInterface({ input: process.stdin });
  onClosed(() => lines.close());
  lines.on('line', (line) => {
    const name = line.trim();
    const found = CASES.get(name);
    windowed.lay(mediaNames.includes(name) ? name : null);
    const owner = found?.person ?? null;
    if (owner !== null) console.log(`  its number: ${loadPerson(owner).numberB}`);
  });
}
