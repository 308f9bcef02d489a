import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import type { ReaderIdentity } from '../pipeline/mdoc/request/reader-auth.ts';
import { fail, type Result, succeed } from '../pipeline/outcome/result.ts';
import { type Certificate, parseCertificate } from '../pipeline/x509/certificate.ts';
import { errorCode, type FileProblem } from './json-file.ts';
import { type OpenSealed, opensNone, SEALED } from './sealed-key.ts';
import type { Settings } from './settings.ts';
import { readBytes } from './trust/folder-files.ts';
import { readPem } from './trust/pem.ts';

type NamesReader = Pick<Settings, 'readerAuthentication'>;
type Named = NonNullable<NamesReader['readerAuthentication']>;

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

interface Chain {
  readonly own: Certificate;
  readonly certificates: readonly Uint8Array<ArrayBuffer>[];
}

/**
 * The key and certificates of reader authentication (ISO/IEC 18013-5, 9.1.4): PEM files that the settings
 * name, by a path from the settings' own folder; the reader's own certificate first. Null where none are
 * named. A key that is encrypted, or is not the certificate's, is a problem; one that is sealed is opened by
 * the host, or is a problem, too.
 */
export function loadReaderIdentity(
  { readerAuthentication: named }: NamesReader,
  settingsFile: string,
  openSealed: OpenSealed = opensNone,
): Result<ReaderIdentity | null, FileProblem> {
  if (named === undefined) return succeed(null);
  const key = loadKey(named, settingsFile, openSealed);
  if (!key.ok) return key;
  const chain = loadChain(named, settingsFile, key.value);
  if (!chain.ok) return chain;
  const { own, certificates } = chain.value;
  const privateKey = new Uint8Array(key.value.export({ format: 'der', type: 'pkcs8' }));
  return succeed({ curve: own.key.curve, privateKey, certificates });
}

/** What stands in the first of these certificates, whether or not its key is sealed; else as above. */
export function readerCertificateOf(
  { readerAuthentication: named }: NamesReader,
  settingsFile: string,
): Result<ReaderCertificate | null, FileProblem> {
  if (named === undefined) return succeed(null);
  const sealed = named.privateKey.endsWith(SEALED);
  const key = sealed ? succeed(null) : loadKey(named, settingsFile, opensNone);
  if (!key.ok) return key;
  const chain = loadChain(named, settingsFile, key.value);
  if (!chain.ok) return chain;
  const { subject, notAfter, extendedKeyUsage } = chain.value.own;
  const hasReaderUsage = extendedKeyUsage?.includes(READER_USAGE) ?? false;
  return succeed({ subject: subject.text, notAfter, hasReaderUsage });
}

function loadKey(
  { privateKey }: Named,
  settingsFile: string,
  openSealed: OpenSealed,
): Result<KeyObject, FileProblem> {
  const file = resolve(dirname(settingsFile), privateKey);
  const bytes = readBytes(file, SIZE_LIMIT);
  if (!bytes.ok) return bytes;
  const pem = file.endsWith(SEALED) ? openSealed(bytes.value) : bytes;
  if (!pem.ok) return fail({ file, problem: `${pem.failure}` });
  return parsed(file, () => createPrivateKey(Buffer.from(pem.value)));
}

/** The certificates, the reader's own first, to which this key has to belong where one is given. */
function loadChain(
  named: Named,
  settingsFile: string,
  key: KeyObject | null,
): Result<Chain, FileProblem> {
  const folder = dirname(settingsFile);
  const file = resolve(folder, named.certificates);
  const bytes = readBytes(file, SIZE_LIMIT);
  if (!bytes.ok) return bytes;
  const chain = parsed(file, () => readCertificates(bytes.value));
  if (!chain.ok) return chain;
  const [first] = chain.value;
  if (first === undefined) return fail({ file, problem: 'holds no certificate' });
  if (key !== null && !first.checkPrivateKey(key)) {
    const keyFile = resolve(folder, named.privateKey);
    return fail({ file: keyFile, problem: 'is not the key of the first certificate' });
  }
  const own = parseCertificate(new Uint8Array(first.raw));
  if (!own.ok) return fail({ file, problem: own.failure });
  return succeed({
    own: own.value,
    certificates: chain.value.map(({ raw }) => new Uint8Array(raw)),
  });
}

/** Other blocks and words may stand between them. */
function readCertificates(pem: Uint8Array): readonly X509Certificate[] {
  const blocks = readPem(pem) ?? [];
  return blocks
    .filter(({ label }) => label === 'CERTIFICATE')
    .map(({ der }) => new X509Certificate(der));
}

function parsed<T>(file: string, parse: () => T): Result<T, FileProblem> {
  try {
    return succeed(parse());
  } catch (error) {
    return fail({ file, problem: `not usable (${errorCode(error)})` });
  }
}
