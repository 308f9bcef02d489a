import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Where a counter keeps its settings, purposes, keys and what it learnt of its readers: the system's
 * usual place for a program's data. Nothing personal is ever written there (design rule 9).
 */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] || homedir(), 'Kazasu');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Kazasu');
  // A relative or empty one does not count (XDG Base Directory Specification).
  const told = env['XDG_DATA_HOME'] ?? '';
  return join(isAbsolute(told) ? told : join(homedir(), '.local', 'share'), 'kazasu');
}

/** The places inside a data folder. */
export function placesIn(folder: string) {
  return {
    settings: join(folder, 'settings.json'),
    purposes: join(folder, 'purposes'),
    trust: join(folder, 'trust'),
    readers: join(folder, 'readers.json'),
  };
}
