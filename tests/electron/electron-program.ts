import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import type { PageAct } from '../../electron/contract/acts.ts';
import { buildElectron } from '../../tools/build.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TWO_DISPLAYS = fileURLToPath(new URL('./two-displays.mjs', import.meta.url));

/** Electron's program where it is installed; null where these suites are skipped. */
export const PROGRAM = electronProgram();

function electronProgram(): string | null {
  const names: Readonly<Record<string, string>> = {
    win32: 'electron.exe',
    darwin: 'Electron.app/Contents/MacOS/Electron',
  };
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const path = join(folder, 'dist', names[process.platform] ?? 'electron');
  return existsSync(path) ? path : null;
}

/** The program with folders of its own, so that nobody's settings matter. */
export interface Program {
  readonly electron: ElectronApplication;
  /** In it lies all that the program and Chromium keep. */
  readonly folder: string;
  /** With what it was started: once more is a second program. */
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The main window's page: the clerk's, or the kiosk's. */
  readonly page: Page;
  close(): Promise<void>;
}

export async function openProgram({
  settings = {},
  flags = [],
  twoDisplays = false,
}: {
  /** What stands in settings.json. */
  readonly settings?: object;
  /** Of Chromium. */
  readonly flags?: readonly string[];
  readonly twoDisplays?: boolean;
} = {}): Promise<Program> {
  await buildElectron();
  const folder = mkdtempSync(join(tmpdir(), 'kazasu-electron-'));
  const data = join(folder, DATA_FOLDER[process.platform] ?? 'kazasu');
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'settings.json'), JSON.stringify(settings));
  const command = [...flags, twoDisplays ? TWO_DISPLAYS : ROOT];
  const env = environment(folder);
  const electron = await _electron.launch({ executablePath: PROGRAM ?? '', args: command, env });
  const page = await electron.firstWindow();
  return {
    electron,
    folder,
    command,
    env,
    page,
    async close() {
      await electron.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Where the program looks below the folders of `environment` (desk/data-folder.ts). */
const DATA_FOLDER: Readonly<Record<string, string>> = {
  win32: 'Kazasu',
  darwin: 'Library/Application Support/Kazasu',
};

/** Every folder of the system's that a program keeps something in is this one. */
export function environment(folder: string): Record<string, string> {
  const own = Object.entries(process.env).filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(own) as Record<string, string>),
    ...{ XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    ...{ LOCALAPPDATA: folder, APPDATA: folder },
    // Not on Linux: the right to the display may lie in the home folder.
    ...(process.platform === 'darwin' && { HOME: folder }),
  };
}

/** Says something as a page of ours does: through its facade. */
export async function say(page: Page, act: PageAct): Promise<void> {
  await page.evaluate(
    (said) => (globalThis as unknown as { kazasu: { act(act: object): void } }).kazasu.act(said),
    act,
  );
}

/** A checkout without a reader opens with an invented person on the screen. */
export async function isShown(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '確認できました' }).waitFor({ timeout: 20_000 });
}

/** From that person to an empty counter. */
export async function makeReady(page: Page): Promise<void> {
  await isShown(page);
  await say(page, { type: 'lay', id: null });
  await say(page, { type: 'next' });
  await page.getByRole('heading', { name: '受付できます' }).waitFor({ timeout: 20_000 });
}
