import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  issueDocumentSigner,
  issueIaca,
  SIGNER_CURVES,
} from '../fixtures/virtual/issuers/mdoc-issuer.ts';
import { loadReaderIdentity } from './reader-identity.ts';
import { temporaryFolder } from './temporary-folder.fixture.ts';

const signer = issueDocumentSigner('P-256');
const root = issueIaca();

const pemOf = (der: Uint8Array) =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`;
const keyPem = (key: KeyObject) => key.export({ format: 'pem', type: 'pkcs8' }).toString();

interface Files {
  readonly key?: string | null;
  readonly chain?: string | null;
}

/** What a counter with these files reads; paths are from the folder of its settings. */
function load({ key = keyPem(signer.key), chain = pemOf(signer.certificate) }: Files = {}) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'reader'));
  if (key !== null) writeFileSync(join(folder, 'reader/key.pem'), key);
  if (chain !== null) writeFileSync(join(folder, 'reader/chain.pem'), chain);
  const readerAuthentication = { privateKey: 'reader/key.pem', certificates: 'reader/chain.pem' };
  const settings = { purpose: 'any', readerAuthentication };
  const loaded = loadReaderIdentity(settings, join(folder, 'settings.json'));
  if (loaded.ok) return loaded.value;
  const { file, problem } = loaded.failure;
  return `${file.slice(folder.length + 1)} ${problem}`;
}

describe('the identity of a reader', () => {
  it('is none where the settings name none', () => {
    expect(loadReaderIdentity({ purpose: 'any' }, '/nowhere/settings.json')).toEqual({
      ok: true,
      value: null,
    });
  });

  it.each(SIGNER_CURVES)(
    'on %s is its key, its curve, and its certificates as they are',
    (curve) => {
      const own = issueDocumentSigner(curve);
      const chain = `Our reader:\n${pemOf(own.certificate)}\nIts authority:\n${pemOf(root.certificate)}`;
      const identity = load({ key: keyPem(own.key), chain });
      if (identity === null || typeof identity === 'string') throw new Error(`${identity}`);
      expect([identity.curve, identity.certificates]).toEqual([
        curve,
        [own.certificate, root.certificate],
      ]);
      const key = Buffer.from(identity.privateKey);
      expect(createPrivateKey({ key, format: 'der', type: 'pkcs8' }).equals(own.key)).toBe(true);
    },
  );

  it('takes a key in the older form of its curve', () => {
    const key = signer.key.export({ format: 'pem', type: 'sec1' }).toString();
    expect(load({ key })).toMatchObject({ curve: 'P-256' });
  });

  it.each<[string, Files, string]>([
    ['no key', { key: null }, 'reader/key.pem not usable (ENOENT)'],
    ['no certificates', { chain: null }, 'reader/chain.pem not usable (ENOENT)'],
    ['a key that is none', { key: 'secret words' }, 'reader/key.pem not usable ('],
    ['an encrypted key', { key: encrypted(signer.key) }, 'reader/key.pem not usable ('],
    ['a public key', { key: publicPem() }, 'reader/key.pem not usable ('],
    [
      'another key',
      { key: keyPem(root.key) },
      'reader/key.pem is not the key of the first certificate',
    ],
    [
      'a key of another kind',
      { key: keyPem(generateKeyPairSync('ed25519').privateKey) },
      'reader/key.pem is not the key of the first certificate',
    ],
    [
      'its certificates in another order',
      { chain: pemOf(root.certificate) + pemOf(signer.certificate) },
      'reader/key.pem is not the key of the first certificate',
    ],
    ['a file without a certificate', { chain: 'nothing' }, 'reader/chain.pem holds no certificate'],
    [
      'a certificate that is none',
      { chain: pemOf(Uint8Array.of(0x30, 0)) },
      'reader/chain.pem not usable (',
    ],
    [
      'a file that is too large',
      { chain: `${pemOf(signer.certificate)}${' '.repeat(65_536)}` },
      'reader/chain.pem larger than 64 KiB',
    ],
  ])('is a problem with %s, and what was in the file is not said', (_, files, problem) => {
    const said = load(files);
    expect(said).toContain(problem);
    expect(said).not.toMatch(/secret|BEGIN/);
  });

  it('is a problem with a key that signs nothing for a phone', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const certificate = issueDocumentSigner('P-256', new Date(), (fields) => ({
      ...fields,
      publicKey,
    }));
    const said = load({ key: keyPem(privateKey), chain: pemOf(certificate.certificate) });
    expect(said).toBe('reader/chain.pem rsa-not-supported');
  });
});

function encrypted(key: KeyObject): string {
  const options = { format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'x' } as const;
  return key.export(options).toString();
}

function publicPem(): string {
  return createPublicKey(signer.key).export({ format: 'pem', type: 'spki' }).toString();
}
