import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ReaderIdentity } from '../pipeline/mdoc/request/reader-auth.ts';
import { fail, type Result, succeed } from '../pipeline/outcome/result.ts';
import { parseCertificate } from '../pipeline/x509/certificate.ts';
import { errorCode, type FileProblem } from './json-file.ts';
import type { Settings } from './settings.ts';

const SIZE_LIMIT = 64 * 1024;
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * The key and certificates of reader authentication (ISO/IEC 18013-5, 9.1.4): PEM files that the settings
 * name, by a path from the settings' own folder; the reader's own certificate first. Null where none are
 * named. A key that is encrypted, or is not the certificate's, is a problem.
 */
export function loadReaderIdentity(
  { readerAuthentication: named }: Settings,
  settingsFile: string,
): Result<ReaderIdentity | null, FileProblem> {
  if (named === undefined) return succeed(null);
  const folder = dirname(settingsFile);
  const keyFile = resolve(folder, named.privateKey);
  const key = readWith(keyFile, (pem) => createPrivateKey(pem));
  if (!key.ok) return key;
  const chainFile = resolve(folder, named.certificates);
  const chain = readWith(chainFile, readCertificates);
  if (!chain.ok) return chain;
  const [own] = chain.value;
  if (own === undefined) return fail({ file: chainFile, problem: 'holds no certificate' });
  if (!own.checkPrivateKey(key.value)) {
    return fail({ file: keyFile, problem: 'is not the key of the first certificate' });
  }
  return identityOf(key.value, chain.value, chainFile);
}

function identityOf(
  key: KeyObject,
  chain: readonly X509Certificate[],
  file: string,
): Result<ReaderIdentity, FileProblem> {
  const certificates = chain.map(({ raw }) => new Uint8Array(raw));
  const own = parseCertificate(certificates[0] ?? new Uint8Array());
  if (!own.ok) return fail({ file, problem: own.failure });
  const { curve } = own.value.key;
  const privateKey = new Uint8Array(key.export({ format: 'der', type: 'pkcs8' }));
  return succeed({ curve, privateKey, certificates });
}

function readCertificates(pem: string): readonly X509Certificate[] {
  const blocks = pem.match(CERTIFICATE) ?? [];
  return blocks.map((block) => new X509Certificate(block));
}

function readWith<T>(file: string, read: (text: string) => T): Result<T, FileProblem> {
  try {
    if (statSync(file).size > SIZE_LIMIT) return fail({ file, problem: 'larger than 64 KiB' });
    return succeed(read(readFileSync(file, 'utf8')));
  } catch (error) {
    return fail({ file, problem: `not usable (${errorCode(error)})` });
  }
}
