import { renameSync } from 'node:fs';

/**
 * Puts a file in the place of another, which a running program may have loaded: it is never written over.
 * Windows lets such a file be moved aside, but not replaced.
 */
export function replaceFile(made, path) {
  try {
    renameSync(made, path);
  } catch (error) {
    if (process.platform !== 'win32') throw error;
    renameSync(path, `${path}.old`);
    renameSync(made, path);
  }
}
