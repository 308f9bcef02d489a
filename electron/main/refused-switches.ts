/**
 * Switches that would open the packaged program to whoever starts it; fuses do not cover Chromium's
 * (facts/electron.md C 4).
 */
const REFUSED = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'no-sandbox',
  'disable-web-security',
  'ignore-certificate-errors',
  'load-extension',
  'js-flags',
] as const;

/** The first switch on the command line that a packaged program refuses to start with; null when none is. */
export function refusedSwitch(
  hasSwitch: (name: string) => boolean,
  isPackaged: boolean,
): string | null {
  return isPackaged ? (REFUSED.find(hasSwitch) ?? null) : null;
}
