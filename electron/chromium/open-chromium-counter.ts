import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { deviceProcess } from '../../native-bridge/host/device-entry.ts';
import { forkDevice } from '../../native-bridge/host/fork-device.ts';
import type { Failure } from '../../pipeline/outcome/failure.ts';
import { type Result, succeed } from '../../pipeline/outcome/result.ts';
import type { CounterSetting } from '../counter/counter-setting.ts';
import type { Place } from '../counter/counter-window.ts';
import { practiceCases } from '../counter/practice-cases.ts';
import { openCounter, type WindowedCounter } from '../counter/windowed-counter.ts';
import { loadPageFiles } from '../main/page-files.ts';
import { ChromiumWindow } from './chromium-window.ts';
import { launchChromium, type Size } from './launch-chromium.ts';

const BUILT_PAGE = new URL('../../dist/renderer/manifest.json', import.meta.url);
const BUILT_PRELOAD = new URL('../../dist/preload/preload.cjs', import.meta.url);
export const SIMULATOR = new URL('../../fixtures/virtual/simulator-process.ts', import.meta.url);

const CLERK: Size = { width: 1280, height: 800 };
const KIOSK: Size = { width: 1080, height: 1920 };
const VISITOR: Size = { width: 1920, height: 1080 };

/** A whole counter in the Chromium host: windows, reception, and the device process or the simulator. */
export interface ChromiumCounter {
  readonly windowed: WindowedCounter;
  readonly browser: Browser;
  readonly main: ChromiumWindow;
  /** Null where the visitor has no window of its own. */
  readonly visitor: ChromiumWindow | null;
  /** Calls back when the main window is closed, by a person or by `close`. */
  onClosed(listener: () => void): void;
  close(): Promise<void>;
}

export interface ChromiumCounterOptions {
  readonly setting: CounterSetting;
  /** What the simulator proves its cards with; null where nobody can train here. */
  readonly training: CounterSetting | null;
  readonly simulated: boolean;
  readonly headless: boolean;
  readonly size?: Size;
  /** `if-extended`: where the desk has a second display. */
  readonly visitorWindow?: boolean | 'if-extended';
  readonly flags?: readonly string[];
}

export async function openChromiumCounter(
  options: ChromiumCounterOptions,
): Promise<Result<ChromiumCounter, Failure>> {
  const { setting, training, simulated, headless, flags = [] } = options;
  const screens = setting.screens();
  if (!screens.ok) return screens;
  const kiosk = screens.value.screen === 'kiosk';
  const size = options.size ?? (kiosk ? KIOSK : CLERK);
  const browser = await launchChromium({ headless, size, flags });
  const late: { windowed?: WindowedCounter } = {};
  const open = (place: Place, ofSize: Size) =>
    ChromiumWindow.open(browser, {
      files: loadPageFiles(BUILT_PAGE),
      preload: readFileSync(BUILT_PRELOAD, 'utf8'),
      headless,
      size: ofSize,
      act: (message) => late.windowed?.take(message, place),
      hello: () => late.windowed?.hello(place),
    });
  const main = await open('main', size);
  const second = !kiosk && (await wantsVisitor(main, options.visitorWindow ?? false));
  const visitor = second ? await open('visitor', VISITOR) : null;
  const opened = openCounter({
    real: { setting, launch: () => forkDevice(deviceProcess(setting.readerBinding())) },
    training: training && {
      setting: training,
      launch: () => forkDevice(SIMULATOR),
      cases: async () => practiceCases(),
    },
    simulated,
    development: true,
    windows: { main, visitor },
  });
  if (!opened.ok) {
    await browser.close();
    return opened;
  }
  const windowed = opened.value;
  late.windowed = windowed;
  windowed.start();
  windowed.hello('main');
  windowed.hello('visitor');
  return succeed({
    windowed,
    browser,
    main,
    visitor,
    onClosed(listener) {
      main.page.once('close', listener);
      browser.once('disconnected', listener);
    },
    async close() {
      windowed.stop();
      await browser.close();
    },
  });
}

async function wantsVisitor(
  main: ChromiumWindow,
  wanted: boolean | 'if-extended',
): Promise<boolean> {
  if (wanted !== 'if-extended') return wanted;
  return main.page.evaluate(() => 'isExtended' in screen && screen.isExtended === true);
}
