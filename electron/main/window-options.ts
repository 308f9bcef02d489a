import type { BrowserWindowConstructorOptions, Rectangle, Session } from 'electron';

export type WindowRole = 'clerk' | 'visitor' | 'kiosk';

export interface WindowWish {
  readonly preload: string;
  readonly session: Session;
  readonly isPackaged: boolean;
  readonly role: WindowRole;
  /** The display that it fills; the system's choice where nothing is said. */
  readonly on?: Rectangle | undefined;
}

/**
 * Every window of ours (facts/electron.md C 8, 9, 12). Defaults are written out too: a default can
 * change, and a test cannot read one. The visitor's and the kiosk's fill their displays.
 */
export function windowOptions(wish: WindowWish): BrowserWindowConstructorOptions {
  const { preload, session, isPackaged, role, on } = wish;
  const alone = role !== 'clerk';
  return {
    width: on?.width ?? 1280,
    height: on?.height ?? 800,
    ...(on !== undefined && { x: on.x, y: on.y }),
    minWidth: 375,
    minHeight: 400,
    fullscreen: alone,
    kiosk: role === 'kiosk',
    frame: !alone,
    show: false,
    autoHideMenuBar: true,
    title: 'かざす',
    webPreferences: {
      preload,
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
      // A spelling checker would read names, and fetch its dictionaries from the network.
      spellcheck: false,
      devTools: !isPackaged,
      disableDialogs: true,
      enableWebSQL: false,
      enableDeprecatedPaste: false,
      // One window's size of letters is its own; where no clerk sits, nobody changes it.
      zoomMode: alone ? 'disabled' : 'isolated',
      // A signal is heard when a card is laid down, not only after somebody has touched the screen.
      autoplayPolicy: 'no-user-gesture-required',
    },
  };
}
