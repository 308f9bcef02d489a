import type { BrowserWindowConstructorOptions, Session } from 'electron';

/**
 * The clerk's window (facts/electron.md C 8, 9, 12). Defaults are written out too: a default can
 * change, and a test cannot read one.
 */
export function windowOptions(
  preload: string,
  session: Session,
  isPackaged: boolean,
): BrowserWindowConstructorOptions {
  return {
    width: 1280,
    height: 800,
    minWidth: 375,
    minHeight: 400,
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
    },
  };
}
