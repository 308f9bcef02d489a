import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';

/**
 * Where Chromium keeps its own state: a folder that is never the counter's data folder, which on a Mac
 * would be the default. In it the one for crash dumps, empty at every start: none is ever asked for, and
 * what a fault of the engine left behind could hold a name and a face (facts/electron.md C 6).
 */
export function setOwnFolders(app: Pick<App, 'getPath' | 'setPath'>): void {
  const profile = join(app.getPath('appData'), 'kazasu-profile');
  const dumps = join(profile, 'crash-dumps');
  rmSync(dumps, { recursive: true, force: true });
  mkdirSync(dumps, { recursive: true, mode: 0o700 });
  app.setPath('userData', profile);
  app.setPath('crashDumps', dumps);
}
