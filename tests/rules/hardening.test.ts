import { describe, expect, it } from 'vitest';
import { importsOf, productFiles, roomOf, textOf } from './source-files.ts';

/**
 * What stands nowhere in the product, or in one place only (facts/electron.md C). Each line names an attack,
 * finds what is planted for it, and then looks.
 */
const product = productFiles().filter((path) => !/^(tools|fixtures)\//.test(path));
const naming = (word: RegExp) => product.filter((path) => word.test(textOf(path))).sort();

interface Scan {
  readonly word: RegExp;
  readonly planted: string;
  /** Where it may stand; nowhere unless this says so. */
  readonly places?: readonly string[];
}

const MAIN = 'electron/main';

const SCANS: Readonly<Record<string, Scan>> = {
  'a switch that weakens Chromium is never set: the one that is set shuts the names': {
    word: /append(Switch|Argument)\b/,
    planted: "app.commandLine.appendSwitch('no-sandbox');",
    places: [`${MAIN}/network-lock.ts`],
  },
  'crash dumps are never written: a memory holds a name and a face': {
    word: /\bcrashReporter\b/,
    planted: 'crashReporter.start({ uploadToServer: false });',
  },
  'no address is handed to another program': {
    word: /\bopenExternal\b|\bopenPath\b|\bshowItemInFolder\b|[{,]\s*shell\s*[,}]/,
    planted: "import { app, shell } from 'electron';",
  },
  'no screen is captured': {
    word: /\bdesktopCapturer\b|\bcapturePage\b|\bgetDisplayMedia\b/,
    planted: 'desktopCapturer.getSources({});',
  },
  'no page is embedded in another': {
    word: /<webview|webviewTag: true|\bWebContentsView\b|\bBrowserView\b|<iframe/,
    planted: 'const view = new WebContentsView();',
  },
  'no link of another program starts this one': {
    word: /setAsDefaultProtocolClient|continue-activity|setUserActivity/,
    planted: "app.setAsDefaultProtocolClient('receiver');",
  },
  'a screen reader is never shut out': {
    word: /setAccessibilitySupport|disable-renderer-accessibility/,
    planted: 'app.setAccessibilitySupportEnabled(false);',
  },
  'a wrong certificate stays wrong': {
    word: /'certificate-error'|allowedUnsafe|rejectUnauthorized/,
    planted: "app.on('certificate-error', (event) => event.preventDefault());",
  },
  'nothing of the page’s session is kept: no name of one begins with persist': {
    word: /['"]persist:/,
    planted: "session.fromPartition('persist:receiver');",
  },
  'the protected classes of USB stay protected: smart cards are one': {
    word: /setUSBProtectedClassesHandler/,
    planted: 'session.setUSBProtectedClassesHandler(() => []);',
  },
  'no window is spoken to but by the one that shows it': {
    word: /\.webContents\.send\(|\.postMessageToFrame\(|sendToFrame|getAllWebContents|getAllWindows/,
    planted: 'for (const one of BrowserWindow.getAllWindows()) one.close();',
    places: [`${MAIN}/electron-window.ts`],
  },
  'no script is run in a page from outside': {
    word: /executeJavaScript|insertCSS|executeInIsolatedWorld|\.debugger\b/,
    planted: "contents.executeJavaScript('1');",
  },
  'the command line is read once, before anything else': {
    word: /process\.argv/,
    planted: 'run(process.argv);',
    places: ['cli/main.ts', `${MAIN}/main.ts`],
  },
  'a key is never kept under a key that everybody has': {
    word: /setUsePlainTextEncryption|\b(en|de)cryptString\(/,
    planted: 'safeStorage.setUsePlainTextEncryption(true);',
  },
  'a page’s text never becomes markup or script': {
    word: /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/,
    planted: 'element.insertAdjacentHTML("beforeend", name);',
  },
  'the page keeps nothing': {
    word: /localStorage|sessionStorage|indexedDB|document\.cookie|\bcaches\.|showSaveFilePicker/,
    planted: "localStorage.setItem('name', name);",
    // It clears what the page before it kept.
    places: ['electron/preload/forget.ts'],
  },
};

describe('the desktop program', () => {
  it.each(Object.entries(SCANS))('%s', (_, { word, planted, places = [] }) => {
    expect(word.test(planted)).toBe(true);
    expect(naming(word)).toEqual(places);
  });

  it('sets one switch itself, by its name and its value', () => {
    const set = [...textOf(`${MAIN}/network-lock.ts`).matchAll(/appendSwitch\((.*?)\)/g)];
    expect(set.map(([, words]) => words)).toEqual(["'host-resolver-rules', 'MAP * ~NOTFOUND'"]);
  });
});

describe('the way between page and main process', () => {
  it('is heard in one file, which the composition alone hands the ear to', () => {
    expect(naming(/\bipcMain\b/)).toEqual([`${MAIN}/main.ts`, `${MAIN}/start.ts`]);
    expect(naming(/\bipcMain\s*\.|\bIpcMain\b/)).toEqual([`${MAIN}/guarded-ipc.ts`]);
    expect(naming(/\blistenToPage\(/)).toEqual([`${MAIN}/guarded-ipc.ts`, `${MAIN}/start.ts`]);
  });

  it('answers no question: a page is told its view and nothing else', () => {
    expect(
      naming(/\bipc(Main)?\.handle(Once)?\(|\.invoke\(|sendSync|\bMessageChannelMain\b/),
    ).toEqual([]);
  });

  it('begins in the preload, which takes nothing but Electron’s bridge and the contract', () => {
    const preload = product.filter((path) => roomOf(path.replace('electron/', '')) === 'preload');
    const imported = preload.flatMap(importsOf);
    const wrong = imported.filter(
      (target) => target !== 'electron' && !/^electron\/(contract|preload)\//.test(target),
    );
    expect(wrong).toEqual([]);
    expect(preload.map((path) => path.split('/').at(-1)).sort()).toEqual([
      ...['facade.ts', 'forget.ts', 'outgoing.ts', 'preload.ts'],
    ]);
    expect(naming(/\bipcRenderer\b|\bcontextBridge\b/)).toEqual([
      ...['electron/chromium/isolated-world.js', 'electron/preload/preload.ts'],
    ]);
  });

  it('has each picture’s address withdrawn in the file that made it', () => {
    const makers = naming(/createObjectURL\(/);
    expect(makers.length).toBeGreaterThan(0);
    expect(makers.filter((path) => !textOf(path).includes('URL.revokeObjectURL('))).toEqual([]);
  });
});
