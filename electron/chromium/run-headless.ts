import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simulatedTrust } from '../../fixtures/virtual/issuers/simulated-trust.ts';
import { forkDevice } from '../../native-bridge/host/fork-device.ts';
import { isoDate } from '../../pipeline/identity/calendar-date.ts';
import type { Phase } from '../../pipeline/reception/reception.ts';
import { type CounterSetting, counterSetting } from '../counter/counter-setting.ts';
import type { CounterWindow } from '../counter/counter-window.ts';
import { showPerson } from '../counter/show-person.ts';
import { openCounter } from '../counter/windowed-counter.ts';
import { hasChromium } from './launch-chromium.ts';
import { openChromiumCounter, SIMULATOR } from './open-chromium-counter.ts';

const PERSON = 'hanako';

const NO_WINDOW: CounterWindow = {
  show: () => undefined,
  reload: () => undefined,
  print: () => undefined,
  allowCamera: () => undefined,
};

/**
 * Without a display: the same flow on the simulated reader, what a counter would show in words, and a
 * picture of the screen where Chromium is there.
 */
export async function runHeadless(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'kazasu-'));
  const setting = counterSetting(join(folder, 'data'), simulatedTrust());
  const phase = hasChromium()
    ? await withScreenshot(setting, join(folder, 'kazasu.png'))
    : await withoutWindow(setting);
  return phase !== null && tell(phase) ? 0 : 1;
}

async function withScreenshot(setting: CounterSetting, file: string): Promise<Phase | null> {
  const opened = await openChromiumCounter({
    setting,
    training: setting,
    simulated: true,
    headless: true,
  });
  if (!opened.ok) return null;
  try {
    const phase = await showPerson(opened.value.windowed, PERSON);
    const { page } = opened.value.main;
    await page.locator('.portrait').waitFor();
    await page.screenshot({ path: file });
    console.log(`The screen is in ${file}`);
    return phase;
  } finally {
    await opened.value.close();
  }
}

async function withoutWindow(setting: CounterSetting): Promise<Phase | null> {
  console.log('Chromium is not installed, so there is no picture of the screen.');
  const source = { setting, launch: () => forkDevice(SIMULATOR) };
  const opened = openCounter({
    real: source,
    training: { ...source, cases: async () => [] },
    simulated: true,
    development: true,
    windows: { main: NO_WINDOW, visitor: null },
  });
  if (!opened.ok) return null;
  const windowed = opened.value;
  windowed.start();
  try {
    return await showPerson(windowed, PERSON);
  } finally {
    windowed.stop();
  }
}

/** What the clerk would see, in words; whether it is a person. */
function tell(phase: Phase): boolean {
  if (phase.kind !== 'shown') {
    console.log(`The reading ended as ${phase.kind}`);
    return false;
  }
  const { outcome, identity, checks, validity } = phase.conclusion;
  const passed = checks.filter(({ status }) => status === 'passed').length;
  console.log(`\n  ${outcome} (simulated reader, invented person)`);
  console.log(`  氏名      ${identity?.name}`);
  console.log(`  住所      ${identity?.address}`);
  console.log(`  生年月日  ${identity?.birthDate && isoDate(identity.birthDate)}`);
  console.log(`  性別      ${identity?.sex}`);
  console.log(`  顔写真    ${identity?.portrait?.width} x ${identity?.portrait?.height}`);
  console.log(`  有効期限  ${validity && isoDate(validity.until)}`);
  console.log(`  検証      ${passed} of ${checks.length} checks passed, none failed\n`);
  return outcome === 'accepted';
}
