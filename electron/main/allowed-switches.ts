/**
 * The only switches that a packaged program starts with: Chromium and Node know some thousands that would
 * open it to whoever starts it (a debugging port, no sandbox, a proxy, another program as its helper), new
 * ones come with each version, and fuses cover none of Chromium's (facts/electron.md C 4). What the
 * environment could do instead, NODE_OPTIONS and ELECTRON_RUN_AS_NODE, the fuses take away.
 */
const ALLOWED: readonly string[] = [
  // Ours (seal-reader-key.ts).
  'seal-reader-key',
  // A picture that is sharp and of the right size, a screen reader, a driver that draws nothing.
  ...[
    'force-device-scale-factor',
    'high-dpi-support',
    'force-renderer-accessibility',
    'disable-gpu',
  ],
  // A touch screen, a Linux desktop's window system, its keyboard for Japanese and its key store.
  ...['touch-events', 'ozone-platform', 'ozone-platform-hint', 'enable-wayland-ime'],
  ...['password-store', 'lang'],
];

/** More than Chromium drops before it looks for a dash: all that nobody sees, U+0085 among it. */
const BLANKS = /^[\s\p{C}]+/u;

/**
 * The first switch among these arguments that a packaged program refuses to start with; null when there is
 * none. A checkout takes them all. As Chromium reads them: one dash or two, on Windows a slash too, and
 * whatever blanks stand before it.
 */
export function refusedSwitch(
  args: readonly string[],
  platform: NodeJS.Platform,
  isPackaged: boolean,
): string | null {
  if (!isPackaged) return null;
  const prefix = platform === 'win32' ? /^(--(?=.)|-(?=[^-])|\/(?=.))/ : /^(--(?=.)|-(?=[^-]))/;
  const words = args.map((arg) => arg.replace(BLANKS, ''));
  const switches = words.filter((arg) => prefix.test(arg)).map((arg) => arg.replace(prefix, ''));
  const names = switches.map((one) => one.split('=')[0] ?? '');
  return names.find((name) => !ALLOWED.includes(name.toLowerCase())) ?? null;
}
