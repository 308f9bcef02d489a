import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { IacaAnchor } from '../../pipeline/mdoc/verify/issuer-certificates.ts';
import { fail, type Result, succeed } from '../../pipeline/outcome/result.ts';
import { type Certificate, parseCertificate } from '../../pipeline/x509/certificate.ts';
import { type FileProblem, readJsonFile, writeJsonFile } from '../json-file.ts';
import { writeWholeFile } from '../whole-file.ts';
import { certificateFingerprint, plainFingerprint } from './fingerprint.ts';
import { filesIn, readBytes } from './folder-files.ts';
import { onlyPem, pemOf } from './pem.ts';
import { shownText } from './shown-text.ts';

const IACA_FOLDER = 'iaca';
/** What an authority vouches for that nobody has said more about (design 6). */
export const DEFAULT_DOC_TYPES: readonly string[] = ['org.iso.23220.1.jp.mnc'];

const SIZE_LIMIT = 64 * 1024;

export const docTypeSchema = z.string().regex(/^[A-Za-z0-9._-]{1,100}$/, 'is no document type');

export const sourceSchema = shownText;

/** What lies beside a certificate: for what it was imported, when, and from whom. */
const sidecarSchema = z.strictObject({
  docTypes: z.array(docTypeSchema).min(1).max(20),
  dsEku: z
    .array(z.string().regex(/^\d+(\.\d+)+$/, 'is no object identifier'))
    .min(1)
    .max(20)
    .optional(),
  sha256: z.string().regex(/^[0-9a-fA-F]{64}$/, 'must be 64 hex digits'),
  importedAt: z.iso.datetime(),
  source: sourceSchema,
});

export type Sidecar = z.infer<typeof sidecarSchema>;

/** An authority of the trust store. `details` is its certificate read; the rest is null without a sidecar. */
export interface TrustedIaca extends IacaAnchor {
  readonly file: string;
  readonly details: Certificate;
  readonly source: string | null;
  readonly importedAt: string | null;
}

/** All authorities of a trust folder. One file that is not as it should be is a problem of them all. */
export function loadIacas(folder: string): Result<readonly TrustedIaca[], FileProblem> {
  const files = filesIn(join(folder, IACA_FOLDER), '.pem');
  if (!files.ok) return files;
  const iacas: TrustedIaca[] = [];
  for (const file of files.value) {
    const iaca = loadIaca(file);
    if (!iaca.ok) return iaca;
    iacas.push(iaca.value);
  }
  return succeed(iacas);
}

function loadIaca(file: string): Result<TrustedIaca, FileProblem> {
  const bytes = readBytes(file, SIZE_LIMIT);
  if (!bytes.ok) return bytes;
  const certificate = onlyPem(bytes.value, 'CERTIFICATE');
  if (certificate === null) return fail({ file, problem: 'is not one certificate in PEM' });
  const parsed = parseCertificate(certificate);
  if (!parsed.ok) return fail({ file, problem: `is no certificate (${parsed.failure})` });
  if (!isAuthority(parsed.value)) return fail({ file, problem: 'is not of an authority' });
  const beside = sidecarOf(file);
  const sidecar = readJsonFile(beside, sidecarSchema);
  if (!sidecar.ok) return sidecar;
  const told = sidecar.value;
  const own = plainFingerprint(certificateFingerprint(certificate));
  if (told !== null && told.sha256.toUpperCase() !== own) {
    return fail({ file: beside, problem: 'is of another certificate than the one beside it' });
  }
  return succeed({
    file,
    certificate,
    details: parsed.value,
    docTypes: told?.docTypes ?? DEFAULT_DOC_TYPES,
    dsEku: told?.dsEku ?? null,
    source: told?.source ?? null,
    importedAt: told?.importedAt ?? null,
  });
}

/** Whether it may issue certificates at all; dates are judged when a phone is read. */
export function isAuthority({ basicConstraints, keyUsage }: Certificate): boolean {
  return basicConstraints?.ca === true && keyUsage?.has('keyCertSign') === true;
}

/** Keeps an authority under a name of its fingerprint. */
export function saveIaca(
  folder: string,
  certificate: Uint8Array,
  told: Omit<Sidecar, 'sha256'>,
): void {
  const sha256 = plainFingerprint(certificateFingerprint(certificate));
  const file = join(folder, IACA_FOLDER, `${sha256.slice(0, 16).toLowerCase()}.pem`);
  // First what limits it: a certificate without a sidecar vouches for the default type.
  writeJsonFile(sidecarOf(file), { ...told, sha256 });
  writeWholeFile(file, pemOf('CERTIFICATE', certificate));
}

/** The other way round, for the same reason. */
export function removeIaca({ file }: TrustedIaca): void {
  rmSync(file);
  rmSync(sidecarOf(file), { force: true });
}

function sidecarOf(file: string): string {
  return file.replace(/\.pem$/, '.json');
}
