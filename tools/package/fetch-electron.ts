import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './places.ts';
import { electronVersion } from './stub-distribution.ts';

/**
 * Electron's program for this system: downloaded once by the electron package's own installer, which
 * compares the archive with the SHA-256 that its package lists (and package-lock.json holds that package
 * to its own hash). Answers its folder; null where it could not be had.
 */
export function fetchElectron(): string | null {
  const folder = join(ROOT, 'node_modules/electron');
  console.log(
    `Electron ${electronVersion()} is fetched unless it is there, and its SHA-256 compared`,
  );
  const { status } = spawnSync(process.execPath, [join(folder, 'install.js')], {
    stdio: 'inherit',
  });
  return status === 0 ? join(folder, 'dist') : null;
}
