import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright';

export const CHROMIUM = '/usr/bin/chromium';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A signal is heard when a card is laid down, not only after somebody has touched the screen.
  '--autoplay-policy=no-user-gesture-required',
];

/** What tabs and address take from the height of a window, in pixels. */
const TOOLBARS = 88;

export function hasChromium(): boolean {
  return existsSync(CHROMIUM);
}

/** The system's Chromium through Playwright's pipe: no port opened, a temporary profile. */
export function launchChromium(options: {
  readonly headless: boolean;
  readonly size: Size;
  readonly flags?: readonly string[];
}): Promise<Browser> {
  const { headless, size, flags = [] } = options;
  // Root has no sandbox of its own to give (containers, CI); everybody else keeps Chromium's.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const window = `--window-size=${size.width},${size.height + TOOLBARS}`;
  const args = [...FLAGS, ...sandbox, window, ...flags];
  return chromium.launch({ executablePath: CHROMIUM, headless, args });
}
