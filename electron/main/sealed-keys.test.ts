import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../desk/temporary-folder.fixture.ts';
import { issueDocumentSigner } from '../../fixtures/virtual/issuers/mdoc-issuer.ts';
import { counterSetting } from '../counter/counter-setting.ts';
import { openSealedKey, sealKey } from './sealed-keys.ts';
import { VaultDouble } from './vault-double.fixture.ts';

const signer = issueDocumentSigner('P-256');
const PEM = signer.key.export({ format: 'pem', type: 'pkcs8' }).toString();
const CERTIFICATE = Buffer.from(signer.certificate).toString('base64');

/** A counter's data folder whose settings name a sealed key beside them, and the key itself, not sealed yet. */
function start(pem = PEM) {
  const folder = temporaryFolder();
  const at = (name: string) => join(folder, name);
  writeFileSync(at('key.pem'), pem);
  const framed = `-----BEGIN CERTIFICATE-----\n${CERTIFICATE}\n-----END CERTIFICATE-----\n`;
  writeFileSync(at('chain.pem'), framed);
  const named = { privateKey: 'key.pem.sealed', certificates: 'chain.pem' };
  const settings = { readerAuthentication: named };
  writeFileSync(at('settings.json'), JSON.stringify(settings));
  const vault = new VaultDouble();
  const seal = (platform: NodeJS.Platform = 'linux') => sealKey(at('key.pem'), vault, platform);
  /** What a counter that starts now has for its reader's identity, or why it has none. */
  async function identity() {
    const open = await openSealedKey(settings, at('settings.json'), vault, 'linux');
    return () => {
      const loaded = counterSetting(folder, null, open).identity();
      return loaded.ok ? (loaded.value?.curve ?? 'none') : loaded.failure;
    };
  }
  return { folder, at, vault, seal, identity };
}

const broken = (problem: string) => ({
  kind: 'settings-broken',
  at: expect.stringMatching(new RegExp(`key\\.pem\\.sealed: ${problem}`)),
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the private key of a reader', () => {
  it('is sealed beside its file, readable by this user alone, and stands in it no more', async () => {
    const { at, seal } = start();
    expect(await seal()).toEqual({ ok: true, value: at('key.pem.sealed') });
    const sealed = readFileSync(at('key.pem.sealed'));
    expect([sealed.includes('BEGIN'), readFileSync(at('key.pem')).includes('BEGIN')]).toEqual([
      false,
      true,
    ]);
    const mode = statSync(at('key.pem.sealed')).mode & 0o77;
    expect(process.platform === 'win32' ? 0 : mode).toBe(0);
  });

  it('says who the reader is as soon as the counter opens it', async () => {
    const { seal, identity } = start();
    await seal();
    expect((await identity())()).toBe('P-256');
  });

  it.each(['basic_text', 'unknown'] as const)(
    'is neither sealed nor opened where Linux would keep it under a key that everybody has: %s',
    async (backend) => {
      const { at, vault, seal, identity } = start();
      await seal();
      vault.backend = backend;
      expect((await identity())()).toMatchObject(broken('this system keeps no secret'));
      const other = start();
      other.vault.backend = backend;
      expect(await other.seal()).toMatchObject({ ok: false });
      expect([existsSync(at('key.pem.sealed')), existsSync(other.at('key.pem.sealed'))]).toEqual([
        true,
        false,
      ]);
    },
  );

  it('is not asked for Linux’s store elsewhere, and is sealed nowhere without one', async () => {
    const { vault, seal } = start();
    vault.getSelectedStorageBackend = () => {
      throw new Error('there is none');
    };
    expect((await seal('win32')).ok).toBe(true);
    const other = start();
    other.vault.isThere = false;
    expect((await other.seal('darwin')).ok).toBe(false);
  });

  it('is sealed by nobody else’s name: another user opens nothing', async () => {
    const { vault, seal, identity } = start();
    await seal();
    vault.user = 2;
    expect((await identity())()).toMatchObject(broken('does not open'));
  });

  it('is the one of the start: a file that was exchanged since opens nothing', async () => {
    const { at, seal, identity } = start();
    await seal();
    const now = await identity();
    writeFileSync(at('key.pem.sealed'), 'another one');
    expect(now()).toMatchObject(broken('was exchanged'));
  });

  it('is a failure of the settings where the program is not the desktop’s', async () => {
    const { folder, seal } = start();
    await seal();
    const loaded = counterSetting(folder).identity();
    expect(loaded).toMatchObject({ ok: false, failure: broken('is sealed: only') });
  });

  it('is written nowhere where the system gives something else back than it was given', async () => {
    const { at, vault, seal } = start();
    vault.decryptStringAsync = async () => ({ shouldReEncrypt: false, result: 'something else' });
    expect([(await seal()).ok, existsSync(at('key.pem.sealed'))]).toEqual([false, false]);
  });

  it('is opened at the next start where the settings name it only since this one', async () => {
    const { at, vault, seal } = start();
    const open = await openSealedKey({}, at('settings.json'), vault, 'linux');
    await seal();
    expect(open(readFileSync(at('key.pem.sealed')))).toMatchObject({
      ok: false,
      failure: expect.stringMatching(/sealed after the start/),
    });
  });

  it('is never written over: what is sealed may be the only one', async () => {
    const { at, seal } = start();
    writeFileSync(at('key.pem.sealed'), 'the only one');
    expect((await seal()).ok).toBe(false);
    expect(readFileSync(at('key.pem.sealed'), 'utf8')).toBe('the only one');
  });

  const encrypted = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    ...{ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'x' },
  } as const);

  it.each<[string, string]>([
    ['is none', 'secret words'],
    ['is locked by a word of its own', `${encrypted}`],
    ['is endless', PEM.padEnd(65_537)],
  ])('is not sealed where it %s, and nothing of it is said', async (_, pem) => {
    const said = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
    const { at, seal } = start(pem);
    const sealed = await seal();
    expect([sealed.ok, existsSync(at('key.pem.sealed'))]).toEqual([false, false]);
    expect(JSON.stringify(sealed)).not.toMatch(/secret|BEGIN|PRIVATE/);
    expect(said.flatMap((one) => one.mock.calls)).toEqual([]);
  });
});
