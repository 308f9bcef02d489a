import { createHash, createPrivateKey } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { SafeStorage } from 'electron';
import { errorCode } from '../../desk/json-file.ts';
import { type OpenSealed, SEALED } from '../../desk/sealed-key.ts';
import type { Settings } from '../../desk/settings.ts';
import { fail, type Result, succeed } from '../../pipeline/outcome/result.ts';

/** The system's own place for secrets, by Electron. */
export type Vault = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'getSelectedStorageBackend'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
>;

/** A PEM file of one key and its certificates is not larger. */
const SIZE_LIMIT = 64 * 1024;

/**
 * Seals a private key for the user who is logged in: FILE.sealed beside FILE, which stays for its owner to
 * delete. Answers the new file's name, or in a few words why there is none; never anything of the key.
 */
export async function sealKey(
  file: string,
  vault: Vault,
  platform: NodeJS.Platform,
): Promise<Result<string, string>> {
  const weak = await weaknessOf(vault, platform);
  if (weak !== null) return fail(weak);
  const sealedFile = `${file}${SEALED}`;
  try {
    if (statSync(file).size > SIZE_LIMIT) return fail(`${file}: too large`);
    const pem = readFileSync(file);
    createPrivateKey(pem);
    const text = pem.toString('utf8');
    pem.fill(0);
    const sealed = await vault.encryptStringAsync(text);
    const opened = await vault.decryptStringAsync(sealed);
    if (opened.result !== text) return fail(`${file}: what was sealed does not open again`);
    // Never over another one: the key in it may be nowhere else any more.
    writeFileSync(sealedFile, sealed, { flag: 'wx', mode: 0o600 });
    return succeed(sealedFile);
  } catch (error) {
    return fail(`${file}: could not be sealed (${errorCode(error)})`);
  }
}

/**
 * Opens the sealed key that the settings name, once, at start: a reading cannot wait for the system's store.
 * Another file in its place opens at the next start. The PEM stays in this process alone.
 */
export async function openSealedKey(
  { readerAuthentication: named }: Pick<Settings, 'readerAuthentication'>,
  settingsFile: string,
  vault: Vault,
  platform: NodeJS.Platform,
): Promise<OpenSealed> {
  if (!named?.privateKey.endsWith(SEALED)) return () => fail('was sealed after the start');
  const weak = await weaknessOf(vault, platform);
  if (weak !== null) return () => fail(weak);
  try {
    const sealed = readFileSync(resolve(dirname(settingsFile), named.privateKey));
    const { result } = await vault.decryptStringAsync(sealed);
    const digest = digestOf(sealed);
    return (asked) =>
      digestOf(asked) === digest
        ? succeed(new TextEncoder().encode(result))
        : fail('was exchanged after the start: start the program anew');
  } catch {
    return () => fail('does not open: another user or another computer sealed it');
  }
}

/** Why this system's store protects nothing; null where it does. */
async function weaknessOf(vault: Vault, platform: NodeJS.Platform): Promise<string | null> {
  const none = 'this system keeps no secret for the user who is logged in';
  if (!(await vault.isAsyncEncryptionAvailable())) return none;
  // The question is Linux's alone: there the key may stand in the program itself.
  if (platform !== 'linux') return null;
  return ['basic_text', 'unknown'].includes(vault.getSelectedStorageBackend()) ? none : null;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
