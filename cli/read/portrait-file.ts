import { accessSync, constants, existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from '../../desk/json-file.ts';
import type { Identity } from '../../pipeline/identity/identity.ts';
import { quote } from '../quote.ts';
import { UsageError } from '../usage.ts';

/** Throws a UsageError where no portrait could be written: known before anybody's card is read. */
export function checkPortraitFile(file: string | null): void {
  if (file === null) return;
  try {
    const there = existsSync(file);
    if (there ? !statSync(file).isFile() : !statSync(dirname(file)).isDirectory()) {
      throw new UsageError(`--portrait: ${quote(file)} is no file`);
    }
    accessSync(there ? file : dirname(file), constants.W_OK);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`--portrait: ${quote(file)} cannot be written (${errorCode(error)})`);
  }
}

/**
 * Writes the portrait into the file that the operator named, and only of a person that is shown (design
 * rule 9). Answers why that failed, or null.
 */
export function savePortrait(identity: Identity | null, file: string | null): string | null {
  if (file === null || identity?.portrait === undefined) return null;
  try {
    writeFileSync(file, identity.portrait.bytes, { mode: 0o600 });
    return null;
  } catch (error) {
    return `--portrait: ${quote(file)} was not written (${errorCode(error)})`;
  }
}
