import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { ChromiumWindow } from '../../electron/chromium/chromium-window.ts';
import { launchChromium } from '../../electron/chromium/launch-chromium.ts';
import type { ClerkAct } from '../../electron/contract/clerk-act.ts';
import { counterSetting } from '../../electron/counter/counter-setting.ts';
import { openCounter, type WindowedCounter } from '../../electron/counter/windowed-counter.ts';
import { loadPageFiles } from '../../electron/main/page-files.ts';
import { simulatedTrust } from '../../fixtures/virtual/issuers/simulated-trust.ts';
import { forkDevice } from '../../native-bridge/host/fork-device.ts';
import { buildPage } from '../../tools/build.mjs';

const BUILT_PAGE = new URL('../../dist/renderer/manifest.json', import.meta.url);
const BUILT_PRELOAD = new URL('../../dist/preload/preload.cjs', import.meta.url);
const DEVICE = new URL('./camera-device.ts', import.meta.url);
const SIZE = { width: 1280, height: 800 };

/** A picture as the host hears it: how large, how bright, and when. */
export interface HeardFrame {
  readonly width: number;
  readonly height: number;
  readonly mean: number;
  readonly at: number;
}

/** A clerk's counter whose Chromium has a camera, with one phone that shows a QR code. */
export interface CameraCounter {
  readonly page: Page;
  readonly windowed: WindowedCounter;
  /** Every picture that the page sent. */
  readonly frames: HeardFrame[];
  lay(phone: boolean): void;
  heading(text: string): Promise<void>;
  close(): Promise<void>;
}

/** `granting: false`: a host that lets the page open no camera, whatever the clerk asks for. */
export async function openCameraCounter(
  flags: readonly string[],
  { granting = true } = {},
): Promise<CameraCounter> {
  await buildPage();
  const folder = mkdtempSync(join(tmpdir(), 'kazasu-camera-'));
  const browser = await launchChromium({ headless: true, size: SIZE, flags });
  const frames: HeardFrame[] = [];
  const late: { windowed?: WindowedCounter } = {};
  const main = await openWindow(browser, late, frames);
  if (!granting) main.allowCamera = () => undefined;
  const setting = counterSetting(folder, simulatedTrust());
  const opened = openCounter({
    real: { setting, launch: () => forkDevice(DEVICE) },
    training: null,
    simulated: true,
    development: true,
    windows: { main, visitor: null },
  });
  if (!opened.ok) throw new Error(opened.failure.kind);
  const windowed = opened.value;
  late.windowed = windowed;
  windowed.start();
  windowed.hello('main');
  return {
    page: main.page,
    windowed,
    frames,
    lay: (phone) => windowed.lay(phone ? 'phone' : null),
    heading: (text) => main.page.getByRole('heading', { name: text }).first().waitFor(),
    async close() {
      windowed.stop();
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function openWindow(
  browser: Browser,
  late: { windowed?: WindowedCounter },
  frames: HeardFrame[],
): Promise<ChromiumWindow> {
  return ChromiumWindow.open(browser, {
    files: loadPageFiles(BUILT_PAGE),
    preload: readFileSync(BUILT_PRELOAD, 'utf8'),
    headless: true,
    size: SIZE,
    act(message) {
      const act = message as ClerkAct;
      if (act.type === 'frame') frames.push(heard(act));
      late.windowed?.take(message, 'main');
    },
    hello: () => late.windowed?.hello('main'),
  });
}

function heard({ width, height, luminance }: Extract<ClerkAct, { type: 'frame' }>): HeardFrame {
  const mean = luminance.reduce((sum, byte) => sum + byte, 0) / luminance.length;
  return { width, height, mean, at: performance.now() };
}
