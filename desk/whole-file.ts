import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a whole file or none of it: a power cut leaves the old one. */
export function writeWholeFile(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.new`;
  const handle = openSync(half, 'w');
  try {
    writeFileSync(handle, content);
    // On the disk before it takes the old one's place, or a power cut could leave an empty file.
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(half, file);
}
