import { describe, expect, it } from 'vitest';
import { refusedSwitch } from './allowed-switches.ts';

/** What a switch opens, each with the ones that open it. */
const OPENERS: Readonly<Record<string, readonly string[]>> = {
  'a debugger': [
    ...['remote-debugging-port=9222', 'remote-debugging-pipe', 'remote-debugging-address=0.0.0.0'],
    ...['remote-allow-origins=*', 'inspect', 'inspect=0.0.0.0:9229', 'inspect-brk', 'inspect-wait'],
    ...[
      'inspect-port=1',
      'inspect-brk-node',
      'debug',
      'debug-port=1',
      'auto-open-devtools-for-tabs',
    ],
    ...[
      'enable-automation',
      'js-flags=--expose-gc',
      'expose-internals',
      'require=/x.js',
      'r=/x.js',
    ],
  ],
  'the sandbox': [
    ...['no-sandbox', 'disable-setuid-sandbox', 'disable-gpu-sandbox', 'disable-namespace-sandbox'],
    ...['disable-seccomp-filter-sandbox', 'allow-sandbox-debugging', 'no-zygote', 'single-process'],
    ...['in-process-gpu', 'no-zygote-sandbox', 'disable-site-isolation-trials', 'process-per-site'],
    ...[
      'renderer-cmd-prefix=/x',
      'utility-cmd-prefix=/x',
      'gpu-launcher=/x',
      'ppapi-plugin-launcher=/x',
    ],
    ...['browser-subprocess-path=/x', 'renderer-process-limit=1'],
  ],
  'the page': [
    ...['disable-web-security', 'allow-running-insecure-content', 'allow-file-access-from-files'],
    ...['unsafely-treat-insecure-origin-as-secure=http://x', 'load-extension=/x'],
    ...['disable-extensions-except=/x', 'enable-blink-features=X', 'disable-blink-features=X'],
    ...['enable-features=X', 'disable-features=IsolateOrigins', 'disable-popup-blocking'],
    ...['enable-experimental-web-platform-features', 'use-fake-ui-for-media-stream'],
    ...['use-fake-device-for-media-stream', 'use-file-for-fake-video-capture=/x.y4m'],
    ...['auto-select-desktop-capture-source=x', 'auto-accept-camera-and-microphone-capture'],
    ...['register-pepper-plugins=/x', 'app=/x', 'user-agent=x'],
  ],
  'the network': [
    ...['host-rules=MAP * x', 'host-resolver-rules=MAP * x', 'proxy-server=x', 'proxy-pac-url=x'],
    ...['proxy-bypass-list=*', 'no-proxy-server', 'ignore-certificate-errors'],
    ...['ignore-certificate-errors-spki-list=x', 'allow-insecure-localhost', 'ssl-key-log-file=/x'],
    ...['auth-server-whitelist=*', 'force-webrtc-ip-handling-policy=default'],
  ],
  'the disk': [
    ...['log-net-log=/x', 'enable-logging', 'log-file=/x', 'v=9', 'vmodule=*=9', 'trace-startup'],
    ...['user-data-dir=/x', 'disk-cache-dir=/x', 'crash-dumps-dir=/x', 'enable-crash-reporter'],
    ...['screenshot', 'print-to-pdf', 'dump-dom', 'headless', 'one-of-tomorrow'],
  ],
};

const OURS = ['--seal-reader-key=/k.pem', '--force-device-scale-factor=1.5', '--disable-gpu'];

describe('a packaged program', () => {
  it.each(Object.entries(OPENERS))('does not start with a switch that opens %s', (_, switches) => {
    const refused = switches.map((one) => refusedSwitch([...OURS, `--${one}`], 'linux', true));
    expect(refused).toEqual(switches.map((one) => one.split('=')[0]));
  });

  it('reads them as Chromium does: one dash, capital letters, after two dashes, a slash on Windows', () => {
    const hidden = ['-no-sandbox', '--NO-SANDBOX', '-Inspect=1', '---inspect'];
    const after = ['file', '--', '--no-sandbox'];
    expect(hidden.filter((one) => refusedSwitch([one], 'win32', true) === null)).toEqual([]);
    expect(refusedSwitch(after, 'linux', true)).toBe('no-sandbox');
    expect(
      (['win32', 'linux'] as const).map((platform) =>
        refusedSwitch(['/no-sandbox', '/home'], platform, true),
      ),
    ).toEqual(['no-sandbox', null]);
  });

  it('finds one behind blanks, which Chromium drops', () => {
    const blanks = [' ', '\t', '\r\n', '\u0085', '\u3000', ' \u00a0 '];
    const hidden = blanks.map((blank) => `${blank}--remote-debugging-port=9222`);
    const passed = hidden.filter((one) => refusedSwitch([one], 'win32', true) === null);
    expect([passed, refusedSwitch([' /no-sandbox'], 'win32', true)]).toEqual([[], 'no-sandbox']);
  });

  it('starts with none, with those that help somebody see, and with words that are no switch', () => {
    const lines = [[], OURS, ['--LANG=ja'], ['file.txt', 'receiver://app/', '-', '--', '']];
    expect(lines.map((line) => refusedSwitch(line, 'linux', true))).toEqual([
      ...[null, null, null, null],
    ]);
  });

  it('is not a checkout, which takes them all', () => {
    expect(refusedSwitch(['--inspect', '--no-sandbox'], 'linux', false)).toBeNull();
  });
});
