import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';

/**
 * Where Chromium keeps its own state: a folder that is never the counter's data folder, which on a Mac
 * would be the default. In it the one for crash dumps, empty at every start: none is ever asked for, and
 * what a fault of the engine left behind could hold a name and a face (facts/electron.md C 6).
 */
export function setOwnFolders(
  app: Pick<App, 'getPath' | 'setPath'>,
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): void {
  // On Windows Electron's own answer is copied to a server at log-off, where profiles roam.
  const local = platform === 'win32' ? env['LOCALAPPDATA'] : undefined;
  const profile = join(local || app.getPath('appData'), 'kazasu-profile');
  const dumps = join(profile, 'crash-dumps');
  removeDumps(dumps);
  mkdirSync(dumps, { recursive: true, mode: 0o700 });
  app.setPath('userData', profile);
  app.setPath('crashDumps', dumps);
}

/** One that another program holds is told, and no reason not to open the counter. */
function removeDumps(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch (problem) {
    console.error(`kazasu: crash dumps stay: ${(problem as NodeJS.ErrnoException).code}`);
  }
}
