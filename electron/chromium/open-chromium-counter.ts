import { readFileSync } from 'node:fs';
import { DEVICE_PROCESS, forkDevice } from '../../native-bridge/host/fork-device.ts';
import type { Failure } from '../../pipeline/outcome/failure.ts';
import { type Result, succeed } from '../../pipeline/outcome/result.ts';
import type { CounterSetting } from '../counter/counter-setting.ts';
import { openCounter, type WindowedCounter } from '../counter/windowed-counter.ts';
import { loadPageFiles } from '../main/page-files.ts';
import { ChromiumWindow } from './chromium-window.ts';

const BUILT_PAGE = new URL('../../dist/renderer/manifest.json', import.meta.url);
const BUILT_PRELOAD = new URL('../../dist/preload/preload.cjs', import.meta.url);
const SIMULATOR = new URL('../../fixtures/virtual/simulator-process.ts', import.meta.url);

export interface ChromiumCounter extends WindowedCounter {
  readonly window: ChromiumWindow;
  close(): Promise<void>;
}

/** A whole counter in the Chromium host: window, reception, and the device process or the simulator. */
export async function openChromiumCounter(options: {
  readonly setting: CounterSetting;
  readonly simulated: boolean;
  readonly headless: boolean;
  readonly size?: { readonly width: number; readonly height: number };
}): Promise<Result<ChromiumCounter, Failure>> {
  const { setting, simulated, headless } = options;
  const late: { counter?: WindowedCounter } = {};
  const window = await ChromiumWindow.open({
    files: loadPageFiles(BUILT_PAGE),
    preload: readFileSync(BUILT_PRELOAD, 'utf8'),
    headless,
    size: options.size ?? { width: 1280, height: 800 },
    act: (message) => late.counter?.take(message),
    hello: () => late.counter?.hello(),
  });
  const entry = simulated ? SIMULATOR : DEVICE_PROCESS;
  const traits = { simulated, development: true };
  const opened = openCounter(setting, () => forkDevice(entry), window, traits);
  if (!opened.ok) {
    await window.close();
    return opened;
  }
  late.counter = opened.value;
  opened.value.counter.start();
  opened.value.hello();
  return succeed({
    ...opened.value,
    window,
    async close() {
      opened.value.counter.stop();
      await window.close();
    },
  });
}
