import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../desk/temporary-folder.fixture.ts';
import { certificateFingerprint, plainFingerprint } from '../../desk/trust/fingerprint.ts';
import { pemOf } from '../../desk/trust/pem.ts';
import { loadTrustStore } from '../../desk/trust/trust-store.ts';
import {
  type Departures,
  issueIntermediate,
  issueRoot,
  issueSigner,
  KEY_USAGE,
  strangeExtension,
} from '../../fixtures/corpora/certificates/issue.fixture.ts';
import { simulatedIaca } from '../../fixtures/virtual/issuers/mdoc-issuer.ts';
import { UsageError } from '../usage.ts';
import { dayFromNow, trust } from './run-trust.fixture.ts';

const YEARS = { from: dayFromNow(-400), until: dayFromNow(3000) };
const root = await issueRoot(YEARS);
const ROOT_PRINT = certificateFingerprint(root.der);

/** A file beside an empty store, as an operator gets it. */
function received(content: Uint8Array | string, name = 'received.pem') {
  const folder = temporaryFolder();
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return { folder, file };
}

const pem = (der: Uint8Array) => pemOf('CERTIFICATE', der);

function storeOf(folder: string) {
  const store = loadTrustStore(folder);
  if (!store.ok) throw new Error(store.failure.problem);
  return store.value;
}

async function refusalOf(der: Uint8Array) {
  const { folder, file } = received(pem(der));
  const print = certificateFingerprint(der);
  const { status, err } = await trust(folder, 'import', file, '--fingerprint', print);
  return [status, err.trim(), readdirSync(folder)];
}

describe('the import of an issuing authority', () => {
  it.each([
    ['PEM', pem(root.der)],
    ['PEM with text around it', `Subject: x\n${pem(root.der)}\n`],
    ['DER', root.der],
  ])('takes %s, shows what it is, and keeps its origin', async (_, content) => {
    const { folder, file } = received(content);
    const { status, out } = await trust(folder, 'import', file, '--fingerprint', ROOT_PRINT);
    expect([status, out.split('\n')]).toEqual([
      0,
      [
        'iaca C=JP, CN=Invented IACA',
        `    country JP, valid ${YEARS.from} to ${YEARS.until}`,
        '    for org.iso.23220.1.jp.mnc',
        `    SHA-256 ${ROOT_PRINT}`,
        'imported 1, 1 in all',
        '',
      ],
    ]);
    const [iaca] = storeOf(folder).iacas;
    expect([iaca?.certificate, iaca?.docTypes, iaca?.dsEku, iaca?.source]).toEqual([
      root.der,
      ['org.iso.23220.1.jp.mnc'],
      null,
      'received.pem',
    ]);
    expect(Date.now() - Date.parse(iaca?.importedAt ?? '')).toBeLessThan(60_000);
  });

  it('takes the types of documents and the source that it is told', async () => {
    const { folder, file } = received(pem(root.der));
    const words = ['--doc-type', 'org.iso.18013.5.1.mDL', '--doc-type', 'org.iso.23220.1.jp.mnc'];
    const source = ['--source', '発行者からの書面'];
    await trust(folder, 'import', file, '--fingerprint', ROOT_PRINT, ...words, ...source);
    const [iaca] = storeOf(folder).iacas;
    expect([iaca?.docTypes, iaca?.source]).toEqual([
      ['org.iso.18013.5.1.mDL', 'org.iso.23220.1.jp.mnc'],
      '発行者からの書面',
    ]);
  });

  it('takes the fingerprint as openssl writes it, or in small letters', async () => {
    const plain = plainFingerprint(ROOT_PRINT);
    for (const written of [plain.toLowerCase(), plain.replaceAll(/(..)(?=.)/g, '$1:')]) {
      const { folder, file } = received(pem(root.der));
      const { status } = await trust(folder, 'import', file, '--fingerprint', written);
      expect(status).toBe(0);
    }
  });

  it('takes nothing that was not confirmed', async () => {
    const { folder, file } = received(pem(root.der));
    const other = certificateFingerprint(new Uint8Array(1));
    const { status, err } = await trust(folder, 'import', file, '--fingerprint', other);
    expect([status, err]).toEqual([1, 'kazasu: not confirmed: nothing was imported\n']);
    await expect(trust(folder, 'import', file)).rejects.toThrow(UsageError);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes one twice as once, but not for other documents', async () => {
    const { folder, file } = received(pem(root.der));
    const confirmed = ['--fingerprint', ROOT_PRINT];
    await trust(folder, 'import', file, ...confirmed);
    const again = await trust(folder, 'import', file, ...confirmed);
    const wider = await trust(folder, 'import', file, ...confirmed, '--doc-type', 'a.b');
    expect([again.status, again.out, wider.status, wider.err]).toEqual([
      0,
      'imported 0, 1 in all\n',
      1,
      'kazasu: known already, for other documents: remove it first\n',
    ]);
  });

  it('says where another certificate bears the same name', async () => {
    const { folder, file } = received(pem(root.der));
    await trust(folder, 'import', file, '--fingerprint', ROOT_PRINT);
    const lookAlike = await issueRoot(YEARS);
    const second = received(pem(lookAlike.der)).file;
    const print = certificateFingerprint(lookAlike.der);
    const { out } = await trust(folder, 'import', second, '--fingerprint', print);
    expect(out).toContain('another certificate of this name is believed already');
  });
});

describe('the import refuses, though the fingerprint was compared,', () => {
  it.each<[string, Departures, string]>([
    ['no CA flag', { authority: null }, 'is not of an authority: it may issue no certificates'],
    [
      'no right to sign certificates',
      { keyUsage: KEY_USAGE.cRLSign },
      'is not of an authority: it may issue no certificates',
    ],
    ['what has expired', { until: dayFromNow(-1) }, 'has expired'],
    [
      'an extension that nobody knows',
      { more: [strangeExtension('1.2.3.4', true)] },
      'has an extension that is not allowed: 1.2.3.4',
    ],
    [
      'a forbidden extension',
      { more: [strangeExtension('2.5.29.30', false)] },
      'has an extension that is not allowed: 2.5.29.30',
    ],
  ])('%s', async (_, departures, why) => {
    const { der } = await issueRoot({ ...YEARS, ...departures });
    expect(await refusalOf(der)).toEqual([1, `kazasu: C=JP, CN=Invented IACA: ${why}`, []]);
  });

  it('a document signer', async () => {
    const { der } = await issueSigner(root, YEARS);
    expect((await refusalOf(der))[1]).toMatch(/is not of an authority/);
  });

  it('a root whose own signature is wrong', async () => {
    const changed = root.der.slice();
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect((await refusalOf(changed))[1]).toMatch(/its own signature is wrong$/);
  });

  it('the simulator’s authority', async () => {
    const { certificate } = simulatedIaca();
    expect((await refusalOf(certificate))[1]).toMatch(/is the simulator's: never believe it$/);
  });

  it('what is no certificate', async () => {
    const files = [
      pem(root.der.subarray(0, 100)),
      root.der.subarray(0, 100),
      pem(root.der) + pem(root.der),
      '-----BEGIN CERTIFICATE-----',
      'text',
    ];
    for (const content of files) {
      const { folder, file } = received(content);
      const { status, out } = await trust(folder, 'import', file, '--fingerprint', ROOT_PRINT);
      expect([status, out, readdirSync(folder)]).toEqual([1, '', []]);
    }
  });
});

describe('words that cannot be meant', () => {
  it('end as wrong usage', async () => {
    const { folder, file } = received(pem(root.der));
    const words = [
      ['import', file, '--doc-type', 'x y'],
      ['import', file, '--doc-type', ''],
      ['import', file, '--source', 'a\u001bb'],
      ['import', file, '--source', 'x'.repeat(201)],
      ['import', join(folder, 'none.pem')],
      ['import'],
      ['import', file, file],
      ['remove', 'iaca'],
      ['add', file],
    ];
    for (const one of words) {
      await expect(trust(folder, ...one), one.join(' ')).rejects.toThrow(UsageError);
    }
    const keys = received('[]', 'keys.json').file;
    await expect(trust(folder, 'import', keys, '--doc-type', 'a.b')).rejects.toThrow(UsageError);
  });
});

describe('an intermediate authority', () => {
  it('may be taken as an anchor of its own', async () => {
    const between = await issueIntermediate(root, YEARS);
    const { folder, file } = received(between.der, 'between.cer');
    const print = certificateFingerprint(between.der);
    expect((await trust(folder, 'import', file, '--fingerprint', print)).status).toBe(0);
    const [name = ''] = readdirSync(join(folder, 'iaca')).filter((one) => one.endsWith('.pem'));
    expect(readFileSync(join(folder, 'iaca', name), 'utf8')).toBe(pem(between.der));
  });
});
