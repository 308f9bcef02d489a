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

/**
 * The locks of the product's session on the network of a page (electron/main/network-lock.ts), as far as
 * switches have them: no name is looked up, and what the page's policy does not know of (calls between
 * pages, by UDP and TCP) is sent to a proxy that nobody is. Requests are answered before they come here.
 */
const NETWORK_LOCK = [
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--proxy-server=127.0.0.1:1',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
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
  const args = [...FLAGS, ...NETWORK_LOCK, ...sandbox, window, ...flags];
  return chromium.launch({ executablePath: CHROMIUM, headless, args });
}
