import { basename } from 'node:path';
import { CRL_SIZE_LIMIT } from '../../desk/trust/crl-file.ts';
import { readBytes } from '../../desk/trust/folder-files.ts';
import { DEFAULT_DOC_TYPES, docTypeSchema, sourceSchema } from '../../desk/trust/iaca-file.ts';
import { isPem, readPem } from '../../desk/trust/pem.ts';
import type { TrustStore } from '../../desk/trust/trust-store.ts';
import { parseCertificate } from '../../pipeline/x509/certificate.ts';
import { parseCrl } from '../../pipeline/x509/crl.ts';
import { quote } from '../quote.ts';
import { UsageError } from '../usage.ts';
import { importCardKeys } from './import-card-keys.ts';
import { importIaca } from './import-iaca.ts';
import { importList } from './import-list.ts';
import { refuse } from './refuse.ts';

/** The options of `trust import` as they stand on the command line. */
export interface ImportOptions {
  readonly fingerprint?: readonly string[] | undefined;
  readonly 'doc-type'?: readonly string[] | undefined;
  readonly source?: string | undefined;
}

/** Every DER object that we take begins with a SEQUENCE; no JSON text does. */
const SEQUENCE = 0x30;

/** Takes what the file turns out to hold: keys of cards in JSON, a certificate or a list in PEM or DER. */
export function importFile(
  folder: string,
  store: TrustStore,
  file: string,
  options: ImportOptions,
): Promise<number> | number {
  const { fingerprint: confirmed = [], source, 'doc-type': docTypes } = options;
  const bytes = readBytes(file, CRL_SIZE_LIMIT);
  if (!bytes.ok && bytes.failure.problem.includes('ENOENT')) {
    throw new UsageError(`there is no file ${quote(file)}`);
  }
  if (!bytes.ok) return refuse(`${quote(file)}: ${bytes.failure.problem}`);
  const found = derOf(bytes.value);
  if (found !== 'json' && found !== null) {
    const certificate = parseCertificate(found);
    if (certificate.ok) {
      const words = { docTypes: checkedDocTypes(docTypes), source: checkedSource(source, file) };
      return importIaca(folder, store, certificate.value, { ...words, confirmed });
    }
    const list = parseCrl(found);
    if (!list.ok) return refuse(`${quote(file)}: is no certificate (${certificate.failure})`);
    refuseWords(docTypes, source);
    return importList(folder, store, list.value);
  }
  if (found === null) return refuse(`${quote(file)}: is not one certificate or list in PEM`);
  refuseWords(docTypes, source);
  return importCardKeys(folder, store, file, confirmed);
}

/** The one object of the file; null where a PEM text does not hold just one. */
function derOf(bytes: Uint8Array): Uint8Array | 'json' | null {
  if (bytes[0] === SEQUENCE) return bytes;
  if (!isPem(bytes)) return 'json';
  const [block, ...more] = readPem(bytes) ?? [];
  return block !== undefined && more.length === 0 ? block.der : null;
}

function refuseWords(docTypes: unknown, source: unknown): void {
  if (docTypes === undefined && source === undefined) return;
  throw new UsageError('--doc-type and --source say something of a certificate alone');
}

function checkedDocTypes(told: readonly string[] | undefined): readonly string[] {
  const docTypes = [...new Set(told ?? DEFAULT_DOC_TYPES)];
  const wrong = docTypes.find((docType) => !docTypeSchema.safeParse(docType).success);
  if (wrong === undefined) return docTypes;
  throw new UsageError(`--doc-type: ${quote(wrong)} is no document type`);
}

function checkedSource(told: string | undefined, file: string): string {
  const source = told ?? basename(file);
  if (sourceSchema.safeParse(source).success) return source;
  throw new UsageError('--source: at most 200 characters, all of them visible');
}
