import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { issueRoot, strangeExtension } from '../../fixtures/corpora/certificates/issue.fixture.ts';
import { issueList } from '../../fixtures/corpora/certificates/issue-list.fixture.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { saveCrl } from './crl-file.ts';
import { pemOf } from './pem.ts';
import { issuerTrust, loadTrustStore } from './trust-store.ts';

const root = await issueRoot();
const list = await issueList(root, { revoked: ['0A'] });

function load(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'crl'));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, 'crl', name), content);
  }
  const store = loadTrustStore(folder);
  if (store.ok) return issuerTrust(store.value).crls;
  return `${store.failure.file.replace(join(folder, 'crl/'), '')}: ${store.failure.problem}`;
}

describe('a revocation list of the store', () => {
  it('is read in DER and in PEM, and given on in DER', () => {
    expect(load({ 'a.crl': list, 'b.crl': pemOf('X509 CRL', list), 'c.txt': 'x' })).toEqual([
      list,
      list,
    ]);
  });

  it('takes the place of the one before it, authority by authority', async () => {
    const folder = temporaryFolder();
    const [other, newer] = [await issueRoot(), await issueList(root, { from: '2027-02-02' })];
    saveCrl(folder, list, root.der);
    saveCrl(folder, list, other.der);
    saveCrl(folder, newer, root.der);
    const store = loadTrustStore(folder);
    const kept = store.ok ? store.value.crls : [];
    expect([kept.length, kept.some((one) => Buffer.compare(one, newer) === 0)]).toEqual([2, true]);
  });

  it('that cannot be used breaks the store', async () => {
    const delta = await issueList(root, { more: [strangeExtension('2.5.29.27', true)] });
    expect([
      load({ 'a.crl': '' }),
      load({ 'a.crl': list.subarray(0, 60) }),
      load({ 'a.crl': root.der }),
      load({ 'a.crl': pemOf('CERTIFICATE', list) }),
      load({ 'a.crl': delta }),
      load({ 'a.crl': new Uint8Array(1600 * 1024) }),
    ]).toEqual([
      'a.crl: is no usable list (truncated)',
      'a.crl: is no usable list (truncated)',
      expect.stringMatching(/^a\.crl: is no usable list \(.+\)$/),
      'a.crl: is not one revocation list in PEM',
      'a.crl: is no usable list (critical-extension)',
      'a.crl: too large',
    ]);
  });
});
