import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { guardContents } from './contents-guard.ts';
import { refusedSwitch } from './refused-switches.ts';
import { CUSTOM_SCHEME, isOurs } from './scheme.ts';
import { guardSession } from './session-guard.ts';
import { windowOptions } from './window-options.ts';

/** Addresses that are not the page's, each for its own trick. */
const FOREIGN = [
  'https://example.invalid/',
  'receiver://app.evil/',
  'receiver://appx/',
  'receiver:app',
  'receiver://user@app/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'about:blank',
  'blob:https://example.invalid/1',
  '',
];

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

it('refuses to start packaged with switches that would open it, and takes them in a checkout', () => {
  const has = (name: string) => name === 'remote-debugging-port';
  expect([refusedSwitch(has, true), refusedSwitch(has, false)]).toEqual([
    'remote-debugging-port',
    null,
  ]);
  expect(refusedSwitch(() => false, true)).toBeNull();
});

it.each(['clerk', 'visitor', 'kiosk'] as const)(
  'opens a window that is shut on every side: %s',
  (role) => {
    const session = {} as Session;
    const wish = { preload: '/p.cjs', session, isPackaged: true, role };
    const { webPreferences, ...window } = windowOptions(wish);
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
      autoplayPolicy: 'no-user-gesture-required',
    });
  },
);

type Answer = (value?: unknown) => void;

/** A session that keeps what it was told. */
class SessionDouble extends EventEmitter {
  readonly told: Record<string, (...args: never[]) => unknown> = {};
  readonly webRequest = {
    onBeforeRequest: (handler: (...args: never[]) => unknown) => {
      this.told['beforeRequest'] = handler;
    },
  };
  setSpellCheckerEnabled(): void {}
  setPermissionRequestHandler = this.#keep('permissionRequest');
  setPermissionCheckHandler = this.#keep('permissionCheck');
  setDevicePermissionHandler = this.#keep('device');
  setDisplayMediaRequestHandler = this.#keep('display');
  setBluetoothPairingHandler = this.#keep('pairing');
  setCertificateVerifyProc = this.#keep('certificate');

  #keep(name: string) {
    return (handler: (...args: never[]) => unknown) => {
      this.told[name] = handler;
    };
  }
}

describe("the page's session", () => {
  const double = new SessionDouble();
  const clerk = {};
  let cameraOn = true;
  guardSession(double as unknown as Session, (contents) => contents === clerk && cameraOn);
  const ask = (name: string, ...args: unknown[]) => double.told[name]?.(...(args as never[]));

  /** The camera as our own page asks for it: of the session, and of what it is told beforehand. */
  const REQUEST = { isMainFrame: true, requestingUrl: 'receiver://app/', mediaTypes: ['video'] };
  const CHECK = { isMainFrame: true, mediaType: 'video' };

  function request(details: object, contents: unknown = clerk, permission = 'media'): unknown {
    let granted: unknown = 'no answer';
    const answer = (value: unknown) => {
      granted = value;
    };
    ask('permissionRequest', contents, permission, answer, { ...REQUEST, ...details });
    return granted;
  }

  function check(
    details: object,
    contents: unknown = clerk,
    permission = 'media',
    origin = 'receiver://app',
  ): unknown {
    return ask('permissionCheck', contents, permission, origin, { ...CHECK, ...details });
  }

  it('grants the camera to the clerk’s page while it may, and only then', () => {
    const whileOn = [request({}), check({})];
    cameraOn = false;
    const whileOff = [request({}), check({})];
    cameraOn = true;
    expect([whileOn, whileOff]).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it('grants the camera to no other window, frame or origin, and never a microphone', () => {
    const types = [['audio'], ['video', 'audio'], ['video', 'video'], [], undefined];
    const granted = [
      ...types.map((mediaTypes) => request({ mediaTypes })),
      ...['audio', 'unknown', undefined].map((mediaType) => check({ mediaType })),
      ...[request({ isMainFrame: false }), check({ isMainFrame: false })],
      ...[request({}, {}), check({}, {}), check({}, null)],
      ...FOREIGN.map((requestingUrl) => request({ requestingUrl })),
      ...FOREIGN.map((origin) => check({}, clerk, 'media', origin)),
    ];
    expect(granted).toEqual(granted.map(() => false));
  });

  it('grants no other permission, asked or checked, and no device', () => {
    const permissions = [
      'display-capture',
      'geolocation',
      'notifications',
      'fullscreen',
      'new-one',
    ];
    const granted = permissions.flatMap((one) => [
      ...[request({}, clerk, one), check({}, clerk, one)],
    ]);
    expect([...granted, ask('device', {})]).toEqual(Array(11).fill(false));
  });

  it('lets through its own origin and its own pictures, and no other request', () => {
    const cancelled = (url: string) => {
      let cancel: unknown;
      ask('beforeRequest', { url }, (answer: { cancel: boolean }) => {
        cancel = answer.cancel;
      });
      return cancel;
    };
    const own = ['receiver://app/index.html', 'blob:receiver://app/3f'];
    expect(own.map(cancelled)).toEqual([false, false]);
    expect(FOREIGN.map(cancelled)).toEqual(FOREIGN.map(() => true));
  });

  it('downloads nothing, chooses no device, trusts no certificate', () => {
    const seen: unknown[] = [];
    const event = { preventDefault: () => seen.push('prevented') };
    const answer: Answer = (value) => seen.push(value);
    double.emit('will-download', event);
    double.emit('select-hid-device', event, {}, answer);
    double.emit('select-serial-port', event, [], {}, answer);
    double.emit('select-usb-device', event, {}, answer);
    ask('certificate', {}, answer);
    expect(seen).toEqual([
      ...['prevented', 'prevented', null, 'prevented', '', 'prevented', undefined],
      -2,
    ]);
  });
});

describe('every page', () => {
  const contents = new EventEmitter() as EventEmitter & { open?: () => unknown };
  const double = Object.assign(contents, {
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

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('stays: %s', (name) => {
    expect(FOREIGN.map((url) => prevented(name, { url }))).toEqual(FOREIGN.map(() => true));
    expect(prevented(name, { url: 'receiver://app/' })).toBe(false);
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

  it('lets keys through that a clerk needs, and none that reload, print or save', () => {
    const press = (key: string, control = false) =>
      prevented('before-input-event', {}, { key, control, meta: false });
    expect([press('F5'), press('r', true), press('P', true), press('s', true)]).toEqual(
      Array(4).fill(true),
    );
    expect([press('F9'), press('r'), press('1'), press('Escape')]).toEqual(Array(4).fill(false));
  });
});
