import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  issueRoot,
  issueSigner,
  KEY_USAGE,
} from '../../fixtures/corpora/certificates/issue.fixture.ts';
import { loadCertificate } from '../../fixtures/vectors/certificates/load-certificate.fixture.ts';
import { simulatedIaca } from '../../fixtures/virtual/issuers/mdoc-issuer.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { certificateFingerprint, plainFingerprint } from './fingerprint.ts';
import { removeIaca, saveIaca } from './iaca-file.ts';
import { pemOf } from './pem.ts';
import { issuerTrust, loadDefaultTrustStore, loadTrustStore } from './trust-store.ts';

const IACA = loadCertificate('multipaz-iaca');
const OTHER = loadCertificate('aamva-root');
const PEM = pemOf('CERTIFICATE', IACA);
const SIDECAR = {
  docTypes: ['org.iso.18013.5.1.mDL', 'org.iso.23220.1.jp.mnc'],
  dsEku: ['1.0.18013.5.1.2'],
  sha256: plainFingerprint(certificateFingerprint(IACA)),
  importedAt: '2026-11-22T00:00:00.000Z',
  source: 'letter of the issuer',
};

/** A store whose folder of authorities holds these files. */
function storeWith(files: Readonly<Record<string, string | Uint8Array | object>>) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'iaca'));
  for (const [name, content] of Object.entries(files)) {
    const isText = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(join(folder, 'iaca', name), isText ? content : JSON.stringify(content));
  }
  return folder;
}

/** The file that is a problem, and what is wrong with it; `loaded` where there is none. */
function verdict(folder: string, loader = loadTrustStore) {
  const store = loader(folder);
  if (store.ok) return 'loaded';
  return `${store.failure.file.replace(join(folder, 'iaca/'), '')}: ${store.failure.problem}`;
}

function anchorsOf(folder: string) {
  const store = loadTrustStore(folder);
  if (!store.ok) throw new Error(store.failure.problem);
  return issuerTrust(store.value).anchors;
}

describe('an authority of the store', () => {
  it('vouches for what its sidecar says', () => {
    const { docTypes, dsEku } = SIDECAR;
    const folder = storeWith({ 'a.pem': PEM, 'a.json': SIDECAR });
    expect(anchorsOf(folder)).toEqual([{ certificate: IACA, docTypes, dsEku }]);
  });

  it('vouches for the Japanese document alone where it has none', () => {
    const docTypes = ['org.iso.23220.1.jp.mnc'];
    expect(anchorsOf(storeWith({ 'a.pem': PEM }))).toEqual([
      { certificate: IACA, docTypes, dsEku: null },
    ]);
  });

  it('is one of several, by the names of their files; other files are left alone', () => {
    const files = { 'b.pem': PEM, 'a.pem': pemOf('CERTIFICATE', OTHER), 'README.txt': 'x' };
    expect(anchorsOf(storeWith(files)).map(({ certificate }) => certificate)).toEqual([
      OTHER,
      IACA,
    ]);
  });

  it('comes back as it was saved, with its origin, and goes with its sidecar', () => {
    const folder = temporaryFolder();
    const { docTypes, importedAt, source } = SIDECAR;
    saveIaca(folder, IACA, { docTypes, importedAt, source });
    const store = loadTrustStore(folder);
    const [iaca] = store.ok ? store.value.iacas : [];
    if (iaca === undefined) throw new Error('not saved');
    expect([iaca.certificate, iaca.docTypes, iaca.dsEku, iaca.importedAt, iaca.source]).toEqual([
      IACA,
      docTypes,
      null,
      importedAt,
      source,
    ]);
    removeIaca(iaca);
    expect([readdirSync(join(folder, 'iaca')), verdict(folder)]).toEqual([[], 'loaded']);
  });

  it('leaves a store legal whose removal or import was cut short: a sidecar alone is nothing', () => {
    expect(anchorsOf(storeWith({ 'a.json': SIDECAR, 'a.pem.new': PEM.slice(0, 40) }))).toEqual([]);
  });

  it('may have expired: that is told when a phone is read', async () => {
    const old = await issueRoot({ from: '2020-01-01', until: '2021-01-01' });
    expect(verdict(storeWith({ 'a.pem': pemOf('CERTIFICATE', old.der) }))).toBe('loaded');
  });
});

describe('a store is broken', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'a.pem: is not one certificate in PEM'],
    ['a certificate in DER', IACA, 'a.pem: is not one certificate in PEM'],
    ['two certificates', PEM + PEM, 'a.pem: is not one certificate in PEM'],
    ['a revocation list', pemOf('X509 CRL', IACA), 'a.pem: is not one certificate in PEM'],
    [
      'half a certificate',
      pemOf('CERTIFICATE', IACA.subarray(0, 300)),
      'a.pem: is no certificate (truncated)',
    ],
    ['more than 64 KiB', ' '.repeat(65 * 1024), 'a.pem: too large'],
  ])('by %s for an authority', (_, content, problem) => {
    expect(verdict(storeWith({ 'a.pem': content }))).toBe(problem);
  });

  it('by a certificate that may issue none', async () => {
    const root = await issueRoot({ keyUsage: KEY_USAGE.cRLSign });
    const leaf = await issueSigner(root);
    const found = [root, leaf].map(({ der }) =>
      verdict(storeWith({ 'a.pem': pemOf('CERTIFICATE', der) })),
    );
    expect(found).toEqual(Array(2).fill('a.pem: is not of an authority'));
  });

  it('by a sidecar of another certificate', () => {
    const sha256 = plainFingerprint(certificateFingerprint(OTHER));
    expect(verdict(storeWith({ 'a.pem': PEM, 'a.json': { ...SIDECAR, sha256 } }))).toBe(
      'a.json: is of another certificate than the one beside it',
    );
  });

  it.each<[string, object | string]>([
    ['no JSON', '{'],
    ['no types of documents', { ...SIDECAR, docTypes: [] }],
    ['a type of document that is none', { ...SIDECAR, docTypes: ['x y'] }],
    ['extended key usages that are none', { ...SIDECAR, dsEku: ['any'] }],
    ['an empty list of them', { ...SIDECAR, dsEku: [] }],
    ['no fingerprint', { ...SIDECAR, sha256: undefined }],
    ['half a fingerprint', { ...SIDECAR, sha256: SIDECAR.sha256.slice(2) }],
    ['no day of import', { ...SIDECAR, importedAt: 'yesterday' }],
    ['no source', { ...SIDECAR, source: undefined }],
    ['a source that turns the line', { ...SIDECAR, source: 'a\nb' }],
    ['a field that nobody knows', { ...SIDECAR, trusted: true }],
  ])('by a sidecar with %s', (_, content) => {
    expect(verdict(storeWith({ 'a.pem': PEM, 'a.json': content }))).toMatch(/^a\.json: ./);
  });

  it('by one bad file among good ones, by too many, and by a file where the folder should be', () => {
    const many = Array.from({ length: 101 }, (_, n) => [`${n}.pem`, PEM] as const);
    const inTheWay = temporaryFolder();
    writeFileSync(join(inTheWay, 'iaca'), '');
    expect([
      verdict(storeWith({ 'a.pem': PEM, 'b.pem': 'x' })),
      verdict(storeWith(Object.fromEntries(many))).split(': ')[1],
      verdict(inTheWay).split(': ')[1],
    ]).toEqual([
      'b.pem: is not one certificate in PEM',
      'more than 100 files',
      'not readable (ENOTDIR)',
    ]);
  });
});

describe('the simulator’s authority', () => {
  const pem = (day: string) => pemOf('CERTIFICATE', simulatedIaca(new Date(day)).certificate);

  it('breaks the store of a counter in use, on whatever day it was made', () => {
    const folders = ['2026-11-22', '2031-01-01'].map((day) => storeWith({ 'a.pem': pem(day) }));
    expect(folders.map((folder) => verdict(folder, loadDefaultTrustStore))).toEqual(
      folders.map(() => 'a.pem: holds a key of the simulator'),
    );
  });

  it('is taken from a folder that a test names; others are taken from both', () => {
    expect([
      verdict(storeWith({ 'a.pem': pem('2026-11-22') })),
      verdict(storeWith({ 'a.pem': PEM }), loadDefaultTrustStore),
    ]).toEqual(['loaded', 'loaded']);
  });
});
