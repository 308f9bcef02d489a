import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import type { ReaderIdentity } from '../pipeline/mdoc/request/reader-auth.ts';
import { fail, type Result, succeed } from '../pipeline/outcome/result.ts';
import { type Certificate, parseCertificate } from '../pipeline/x509/certificate.ts';
import { errorCode, type FileProblem } from './json-file.ts';
import type { Settings } from './settings.ts';
import { readBytes } from './trust/folder-files.ts';
import { readPem } from './trust/pem.ts';

type NamesReader = Pick<Settings, 'readerAuthentication'>;

const SIZE_LIMIT = 64 * 1024;
/** Extended key usage of readers' certificates (facts/iso18013-5-reader.md 9). */
const READER_USAGE = '1.0.18013.5.1.6';

/** What an administrator has to know of the reader's own certificate; none of it stops a reading here. */
export interface ReaderCertificate {
  readonly subject: string;
  readonly notAfter: Date;
  /** A phone may take a reader without it for nobody, as one whose certificate has ended. */
  readonly hasReaderUsage: boolean;
}

interface Loaded {
  readonly identity: ReaderIdentity;
  readonly own: Certificate;
}

/**
 * The key and certificates of reader authentication (ISO/IEC 18013-5, 9.1.4): PEM files that the settings
 * name, by a path from the settings' own folder; the reader's own certificate first. Null where none are
 * named. A key that is encrypted, or is not the certificate's, is a problem.
 */
export function loadReaderIdentity(
  settings: NamesReader,
  settingsFile: string,
): Result<ReaderIdentity | null, FileProblem> {
  const loaded = load(settings, settingsFile);
  return loaded.ok ? succeed(loaded.value?.identity ?? null) : loaded;
}

/** What stands in the first of these certificates; null and problems as above. */
export function readerCertificateOf(
  settings: NamesReader,
  settingsFile: string,
): Result<ReaderCertificate | null, FileProblem> {
  const loaded = load(settings, settingsFile);
  if (!loaded.ok) return loaded;
  if (loaded.value === null) return succeed(null);
  const { subject, notAfter, extendedKeyUsage } = loaded.value.own;
  const hasReaderUsage = extendedKeyUsage?.includes(READER_USAGE) ?? false;
  return succeed({ subject: subject.text, notAfter, hasReaderUsage });
}

function load(
  { readerAuthentication: named }: NamesReader,
  settingsFile: string,
): Result<Loaded | null, FileProblem> {
  if (named === undefined) return succeed(null);
  const folder = dirname(settingsFile);
  const keyFile = resolve(folder, named.privateKey);
  const key = readWith(keyFile, (pem) => createPrivateKey(Buffer.from(pem)));
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
): Result<Loaded, FileProblem> {
  const certificates = chain.map(({ raw }) => new Uint8Array(raw));
  const own = parseCertificate(certificates[0] ?? new Uint8Array());
  if (!own.ok) return fail({ file, problem: own.failure });
  const { curve } = own.value.key;
  const privateKey = new Uint8Array(key.export({ format: 'der', type: 'pkcs8' }));
  return succeed({ identity: { curve, privateKey, certificates }, own: own.value });
}

/** Other blocks and words may stand between them. */
function readCertificates(pem: Uint8Array): readonly X509Certificate[] {
  const blocks = readPem(pem) ?? [];
  return blocks
    .filter(({ label }) => label === 'CERTIFICATE')
    .map(({ der }) => new X509Certificate(der));
}

function readWith<T>(file: string, read: (bytes: Uint8Array) => T): Result<T, FileProblem> {
  const bytes = readBytes(file, SIZE_LIMIT);
  if (!bytes.ok) return bytes;
  try {
    return succeed(read(bytes.value));
  } catch (error) {
    return fail({ file, problem: `not usable (${errorCode(error)})` });
  }
}
