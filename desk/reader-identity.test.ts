import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extendedKeyUsage } from '../fixtures/virtual/issuers/certificate-extensions.ts';
import {
  issueDocumentSigner,
  issueIaca,
  SIGNER_CURVES,
} from '../fixtures/virtual/issuers/mdoc-issuer.ts';
import { type Result, succeed } from '../pipeline/outcome/result.ts';
import type { FileProblem } from './json-file.ts';
import { loadReaderIdentity, readerCertificateOf } from './reader-identity.ts';
import type { OpenSealed } from './sealed-key.ts';
import type { Settings } from './settings.ts';
import { temporaryFolder } from './temporary-folder.fixture.ts';
import { pemOf as pemBlock } from './trust/pem.ts';

const signer = issueDocumentSigner('P-256');
const root = issueIaca();

const pemOf = (der: Uint8Array) => pemBlock('CERTIFICATE', der);
const keyPem = (key: KeyObject) => key.export({ format: 'pem', type: 'pkcs8' }).toString();

interface Files {
  readonly key?: string | null;
  readonly chain?: string | null;
}

/** What a counter with these files reads; paths are from the folder of its settings. */
function load<T>(
  { key = keyPem(signer.key), chain = pemOf(signer.certificate) }: Files,
  read: (settings: Pick<Settings, 'readerAuthentication'>, file: string) => Result<T, FileProblem>,
): T | string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'reader'));
  if (key !== null) writeFileSync(join(folder, 'reader/key.pem'), key);
  if (chain !== null) writeFileSync(join(folder, 'reader/chain.pem'), chain);
  const readerAuthentication = { privateKey: 'reader/key.pem', certificates: 'reader/chain.pem' };
  const settings = { readerAuthentication };
  const loaded = read(settings, join(folder, 'settings.json'));
  if (loaded.ok) return loaded.value;
  const { file, problem } = loaded.failure;
  return `${file.slice(folder.length + 1)} ${problem}`;
}

describe('the identity of a reader', () => {
  it('is none where the settings name none', () => {
    expect(loadReaderIdentity({}, '/nowhere/settings.json')).toEqual({
      ok: true,
      value: null,
    });
  });

  it.each(SIGNER_CURVES)(
    'on %s is its key, its curve, and its certificates as they are',
    (curve) => {
      const own = issueDocumentSigner(curve);
      const chain = `Our reader:\n${pemOf(own.certificate)}\nIts authority:\n${pemOf(root.certificate)}`;
      const identity = load({ key: keyPem(own.key), chain }, loadReaderIdentity);
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
    expect(load({ key }, loadReaderIdentity)).toMatchObject({ curve: 'P-256' });
  });

  it.each<[string, Files, string]>([
    ['no key', { key: null }, 'reader/key.pem not readable (ENOENT)'],
    ['no certificates', { chain: null }, 'reader/chain.pem not readable (ENOENT)'],
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
      'reader/chain.pem too large',
    ],
  ])('is a problem with %s, and what was in the file is not said', (_, files, problem) => {
    const said = load(files, loadReaderIdentity);
    expect(said).toContain(problem);
    expect(said).not.toMatch(/secret|BEGIN/);
  });

  describe('whose key is sealed', () => {
    const sealed = (open?: OpenSealed) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'key.pem.sealed'), 'sealed');
      writeFileSync(join(folder, 'chain.pem'), pemOf(signer.certificate));
      const named = { privateKey: 'key.pem.sealed', certificates: 'chain.pem' };
      const file = join(folder, 'settings.json');
      return [
        loadReaderIdentity({ readerAuthentication: named }, file, open),
        readerCertificateOf({ readerAuthentication: named }, file),
      ] as const;
    };

    it('is what a host opens, and a problem where the host opens none', () => {
      const [identity] = sealed(() => succeed(Buffer.from(keyPem(signer.key))));
      const [none] = sealed();
      expect(identity).toMatchObject({ ok: true, value: { curve: 'P-256' } });
      expect(none).toMatchObject({
        ok: false,
        failure: { problem: expect.stringMatching(/^is sealed/) },
      });
    });

    it('is a problem where what was sealed is no key, or another one', () => {
      const problems = ['words', keyPem(root.key)].map((text) => {
        const [identity] = sealed(() => succeed(Buffer.from(text)));
        return identity.ok ? 'none' : identity.failure.problem;
      });
      expect(problems).toEqual([
        expect.stringMatching(/^not usable \(/),
        'is not the key of the first certificate',
      ]);
    });

    it('is told by its certificate all the same', () => {
      const [, certificate] = sealed();
      expect(certificate).toMatchObject({ ok: true, value: { hasReaderUsage: false } });
    });
  });

  it('is a problem with a key that signs nothing for a phone', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const certificate = issueDocumentSigner('P-256', new Date(), (fields) => ({
      ...fields,
      publicKey,
    }));
    const said = load(
      { key: keyPem(privateKey), chain: pemOf(certificate.certificate) },
      loadReaderIdentity,
    );
    expect(said).toBe('reader/chain.pem rsa-not-supported');
  });
});

describe('the certificate of a reader', () => {
  const READER_USAGE = '1.0.18013.5.1.6';
  const told = (notAfter: Date, usage: readonly string[]) => {
    const own = issueDocumentSigner('P-256', new Date(), (fields) => ({
      ...fields,
      notBefore: new Date('2019-05-01T00:00:00Z'),
      notAfter,
      extensions: [
        ...fields.extensions.filter(({ name }) => name !== 'extendedKeyUsage'),
        ...(usage.length === 0 ? [] : [extendedKeyUsage(usage)]),
      ],
    }));
    const files = { key: keyPem(own.key), chain: pemOf(own.certificate) + pemOf(root.certificate) };
    return load(files, readerCertificateOf);
  };

  it('is told by its subject, its last day, and whether it is for readers', () => {
    const [past, future] = [new Date('2020-05-01T00:00:00Z'), new Date('2045-05-01T00:00:00Z')];
    const subject = expect.stringContaining('CN=');
    expect([
      told(future, ['1.0.23220.4.1.6', READER_USAGE]),
      told(past, ['1.0.18013.5.1.2']),
      told(future, []),
    ]).toEqual([
      { subject, notAfter: future, hasReaderUsage: true },
      { subject, notAfter: past, hasReaderUsage: false },
      { subject, notAfter: future, hasReaderUsage: false },
    ]);
  });

  it('is none where none is named, and a problem where its reader’s identity is', () => {
    expect(readerCertificateOf({}, '/nowhere/settings.json')).toEqual(succeed(null));
    expect(load({ key: null }, readerCertificateOf)).toBe('reader/key.pem not readable (ENOENT)');
  });
});

function encrypted(key: KeyObject): string {
  const options = { format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'x' } as const;
  return key.export(options).toString();
}

function publicPem(): string {
  return createPublicKey(signer.key).export({ format: 'pem', type: 'spki' }).toString();
}
