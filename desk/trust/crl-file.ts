import { join } from 'node:path';
import { fail, type Result, succeed } from '../../pipeline/outcome/result.ts';
import { parseCrl } from '../../pipeline/x509/crl.ts';
import type { FileProblem } from '../json-file.ts';
import { writeWholeFile } from '../whole-file.ts';
import { certificateFingerprint, plainFingerprint } from './fingerprint.ts';
import { filesIn, readBytes } from './folder-files.ts';
import { isPem, onlyPem } from './pem.ts';

const CRL_FOLDER = 'crl';

/** 1 MiB of DER is 1.4 MiB of PEM. */
export const CRL_SIZE_LIMIT = 1536 * 1024;

/** All revocation lists of a trust folder, DER or PEM, as DER. One that cannot be used is a problem. */
export function loadCrls(folder: string): Result<readonly Uint8Array[], FileProblem> {
  const files = filesIn(join(folder, CRL_FOLDER), '.crl');
  if (!files.ok) return files;
  const lists: Uint8Array[] = [];
  for (const file of files.value) {
    const bytes = readBytes(file, CRL_SIZE_LIMIT);
    if (!bytes.ok) return bytes;
    const list = isPem(bytes.value) ? onlyPem(bytes.value, 'X509 CRL') : bytes.value;
    if (list === null) return fail({ file, problem: 'is not one revocation list in PEM' });
    const parsed = parseCrl(list);
    if (!parsed.ok) return fail({ file, problem: `is no usable list (${parsed.failure})` });
    lists.push(list);
  }
  return succeed(lists);
}

/** Keeps the newest list of an authority under a name of that authority's fingerprint. */
export function saveCrl(folder: string, list: Uint8Array, iaca: Uint8Array): void {
  writeWholeFile(crlFileOf(folder, iaca), list);
}

export function crlFileOf(folder: string, iaca: Uint8Array): string {
  const sha256 = plainFingerprint(certificateFingerprint(iaca));
  return join(folder, CRL_FOLDER, `${sha256.slice(0, 16).toLowerCase()}.crl`);
}
