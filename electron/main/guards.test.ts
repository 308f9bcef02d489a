import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { guardContents } from './contents-guard.ts';
import { eventsOf, fieldsOf } from './electron-types.fixture.ts';
import { FOREIGN } from './foreign-addresses.fixture.ts';
import { CUSTOM_SCHEME, isOurs } from './scheme.ts';
import { type WindowRole, windowOptions } from './window-options.ts';

it('knows its own origin by the parser, not by the first letters', () => {
  expect(['receiver://app/', 'receiver://app/index.html?x#y'].map(isOurs)).toEqual([true, true]);
  expect(FOREIGN.filter(isOurs)).toEqual([]);
});

it('registers a scheme that is standard and secure and never goes past the content policy', () => {
  expect(CUSTOM_SCHEME).toEqual({
    scheme: 'receiver',
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  });
});

describe('a window', () => {
  const session = {} as Session;
  const optionsOf = (role: WindowRole, isPackaged = true) =>
    windowOptions({ preload: '/p.cjs', session, isPackaged, role });

  it.each([
    ['clerk', 'isolated'],
    ['visitor', 'disabled'],
    ['kiosk', 'disabled'],
  ] as const)(
    'is shut on every side, and nothing of it is left to a default: %s',
    (role, zoomMode) => {
      const { webPreferences, ...window } = optionsOf(role);
      expect(window).toMatchObject({ show: false, autoHideMenuBar: true });
      expect(webPreferences).toEqual({
        preload: '/p.cjs',
        session,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        plugins: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: false,
        disableDialogs: true,
        enableWebSQL: false,
        enableDeprecatedPaste: false,
        autoplayPolicy: 'no-user-gesture-required',
        zoomMode,
      });
    },
  );

  it('has developer tools in a checkout and nowhere else', () => {
    const tools = [true, false].map(
      (packaged) => optionsOf('clerk', packaged).webPreferences?.devTools,
    );
    expect(tools).toEqual([false, true]);
  });

  /** Looked at and left alone: how a page looks, when it rests, and what `disableDialogs` decides already. */
  const LEFT = [
    ...['accessibleTitle', 'backgroundThrottling', 'disableHtmlFullscreenWindowResize'],
    ...['defaultEncoding', 'defaultFontFamily', 'defaultFontSize', 'defaultMonospaceFontSize'],
    ...['disableWakeLocks', 'enablePreferredSizeMode', 'focusOnNavigation', 'images', 'javascript'],
    ...[
      'imageAnimationPolicy',
      'minimumFontSize',
      'offscreen',
      'safeDialogs',
      'safeDialogsMessage',
    ],
    ...[
      'scrollBounce',
      'textAreasAreResizable',
      'transparent',
      'v8CacheOptions',
      'webgl',
      'zoomFactor',
    ],
    // Never set: words for the page's process, a session by its name, features of the engine by theirs.
    ...['additionalArguments', 'partition', 'disableBlinkFeatures', 'enableBlinkFeatures'],
  ];

  it('was looked at for every option that this Electron has: a new one is found here', () => {
    const set = Object.keys(optionsOf('kiosk').webPreferences ?? {});
    expect(set.filter((option) => LEFT.includes(option))).toEqual([]);
    expect([...set, ...LEFT].sort()).toEqual([...fieldsOf('WebPreferences')].sort());
  });
});

describe('every page', () => {
  const contents = new EventEmitter() as EventEmitter & { open?: () => unknown };
  const done: unknown[] = [];
  const double = Object.assign(contents, {
    navigationHistory: { clear: () => done.push('forgotten') },
    setWebRTCIPHandlingPolicy: (policy: string) => done.push(policy),
    setWindowOpenHandler: (handler: () => unknown) => {
      contents.open = handler;
    },
  });
  guardContents(double as unknown as WebContents);

  function prevented(name: string, details: object, ...more: unknown[]): boolean {
    let stopped = false;
    const event = { ...details, preventDefault: () => (stopped = true) };
    double.emit(name, event, ...more);
    return stopped;
  }

  it('opens no window and embeds none', () => {
    expect([contents.open?.(), prevented('will-attach-webview', {})]).toEqual([
      { action: 'deny' },
      true,
    ]);
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    'stays, whatever link, script or dropped file would take it elsewhere: %s',
    (name) => {
      expect(FOREIGN.filter((url) => !prevented(name, { url }))).toEqual([]);
      expect(prevented(name, { url: 'receiver://app/' })).toBe(false);
    },
  );

  it('cannot hold on to itself when it is loaded anew, and has nothing to go back to', () => {
    done.length = 0;
    const left = prevented('will-prevent-unload', {});
    double.emit('did-navigate');
    expect([left, done]).toEqual([true, ['forgotten']]);
  });

  it('calls nobody past the proxy', () => {
    const said: string[] = [];
    const policy = { setWebRTCIPHandlingPolicy: (one: string) => said.push(one) };
    guardContents(Object.assign(new EventEmitter(), double, policy) as unknown as WebContents);
    expect(said).toEqual(['disable_non_proxied_udp']);
  });

  it('takes no Bluetooth device by itself', () => {
    let chosen: unknown;
    const answer = (id: string) => {
      chosen = id;
    };
    expect([prevented('select-bluetooth-device', {}, [{ deviceId: 'a' }], answer), chosen]).toEqual(
      [true, ''],
    );
  });

  it('is asked to choose nothing else, of all that this Electron lets a page choose', () => {
    // Certificates are the app's to refuse (app-guard.ts).
    expect(eventsOf('class WebContents', 'select-')).toEqual([
      'select-bluetooth-device',
      'select-client-certificate',
    ]);
    const prevents = eventsOf('class WebContents', 'will-');
    const refused = prevents.filter((event) => double.listenerCount(event) > 0).sort();
    expect(refused).toEqual([...prevents].sort());
  });
});
