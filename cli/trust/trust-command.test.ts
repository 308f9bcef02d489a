import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../desk/temporary-folder.fixture.ts';
import { type CardCa, cardCaOf } from '../../desk/trust/card-ca-file.ts';
import { saveCrl } from '../../desk/trust/crl-file.ts';
import { certificateFingerprint, fingerprint } from '../../desk/trust/fingerprint.ts';
import { pemOf } from '../../desk/trust/pem.ts';
import { loadTrustStore } from '../../desk/trust/trust-store.ts';
import { issueRoot, KEY_USAGE } from '../../fixtures/corpora/certificates/issue.fixture.ts';
import { issueList } from '../../fixtures/corpora/certificates/issue-list.fixture.ts';
import { simulatedAnchors } from '../../fixtures/virtual/issuers/issuer.ts';
import { UsageError } from '../usage.ts';
import { dayFromNow, trust } from './run-trust.fixture.ts';

const YEARS = { from: dayFromNow(-400), until: dayFromNow(3000) };
const root = await issueRoot(YEARS);
const OF_TODAY = { from: dayFromNow(-1), until: dayFromNow(30) };

const KEY: CardCa = {
  ap: 'text',
  keyId: '39303030303333080530303100000077',
  modulus: `C0${'5A'.repeat(254)}01`,
  exponent: '010001',
  label: 'invented',
};

function fileWith(content: Uint8Array | string): string {
  const file = join(temporaryFolder(), 'received');
  writeFileSync(file, content);
  return file;
}

async function believing(...roots: readonly (typeof root)[]): Promise<string> {
  const folder = temporaryFolder();
  for (const { der } of roots) {
    const print = certificateFingerprint(der);
    await trust(folder, 'import', fileWith(der), '--fingerprint', print, '--source', 'letter');
  }
  return folder;
}

function crlsIn(folder: string): readonly Uint8Array[] {
  const store = loadTrustStore(folder);
  if (!store.ok) throw new Error(store.failure.problem);
  return store.value.crls;
}

describe('keys of cards', () => {
  it('are imported with their fingerprint, listed, and removed', async () => {
    const folder = temporaryFolder();
    const file = fileWith(JSON.stringify([KEY]));
    const print = fingerprint(KEY);
    const imported = await trust(folder, 'import', file, '--fingerprint', print);
    const described = `text ${KEY.keyId}  invented\n    SHA-256 ${print}\n`;
    expect([imported.status, imported.out]).toEqual([0, `${described}imported 1, 1 in all\n`]);
    const listed = await trust(folder, 'list');
    expect(listed.out).toBe(`${described}no authorities: every phone is refused\n`);
    const removed = await trust(folder, 'remove', 'text', KEY.keyId.toLowerCase());
    const again = await trust(folder, 'remove', 'text', KEY.keyId);
    expect([removed.out, again.status, again.err]).toEqual([
      'removed, 0 left\n',
      1,
      'kazasu: there is no such key\n',
    ]);
  });

  it('are not imported without their fingerprint, under a name that is taken, or the simulator’s', async () => {
    const folder = temporaryFolder();
    const confirmed = ['--fingerprint', fingerprint(KEY)];
    const importing = (keys: unknown) =>
      trust(folder, 'import', fileWith(JSON.stringify(keys)), ...confirmed);
    await importing([KEY]);
    const other = { ...KEY, modulus: `C0${'A5'.repeat(254)}01` };
    const simulated = simulatedAnchors().map((anchor) => cardCaOf(anchor));
    const found = [
      await importing([other]),
      await importing([{ ...other, keyId: '0'.repeat(32) }]),
      await importing(simulated),
      await importing([KEY]),
    ].map(({ status, out, err }) => [status, err || out]);
    expect(found).toEqual([
      [1, `kazasu: another key is known as text ${KEY.keyId}: remove it first\n`],
      [1, 'kazasu: not confirmed: nothing was imported\n'],
      [1, expect.stringMatching(/simulator's: never believe it\n$/)],
      [0, 'imported 0, 1 in all\n'],
    ]);
  });
});

describe('an imported authority', () => {
  it('is listed with its origin, and removed by its whole fingerprint', async () => {
    const folder = await believing(root);
    const print = certificateFingerprint(root.der);
    const { out } = await trust(folder, 'list');
    expect(out.split('\n')).toEqual([
      'no keys: every card is at best "attention"',
      'iaca C=JP, CN=Invented IACA',
      `    country JP, valid ${YEARS.from} to ${YEARS.until}`,
      '    for org.iso.23220.1.jp.mnc',
      `    SHA-256 ${print}`,
      expect.stringMatching(/^ {4}imported \d{4}-\d\d-\d\d from letter$/),
      '',
    ]);
    const partly = await trust(folder, 'remove', 'iaca', print.slice(0, 19));
    const wholly = await trust(folder, 'remove', 'iaca', print.toLowerCase());
    expect([partly.err, wholly.out, readdirSync(join(folder, 'iaca'))]).toEqual([
      'kazasu: there is no such certificate\n',
      'removed, 0 left\n',
      [],
    ]);
  });

  it('is listed as put there by hand, and as expired, where it is', async () => {
    const folder = temporaryFolder();
    const { der } = await issueRoot({ from: '2020-01-01', until: '2021-01-01' });
    mkdirSync(join(folder, 'iaca'));
    writeFileSync(join(folder, 'iaca', 'old.pem'), pemOf('CERTIFICATE', der));
    const { out } = await trust(folder, 'list');
    expect(out.split('\n').slice(-3, -1)).toEqual([
      '    put there by hand',
      '    EXPIRED: every document under it is refused',
    ]);
  });
});

describe('a revocation list', () => {
  it('is imported when an authority of the store signed it, and listed', async () => {
    const folder = await believing(root);
    const list = await issueList(root, { ...OF_TODAY, revoked: ['0A', '0B'] });
    const described = [
      'crl C=JP, CN=Invented IACA',
      `    2 revoked, from ${OF_TODAY.from} to ${OF_TODAY.until}`,
    ];
    for (const content of [list, pemOf('X509 CRL', list)]) {
      const { status, out } = await trust(folder, 'import', fileWith(content));
      expect([status, out.split('\n')]).toEqual([0, [...described, 'imported', '']]);
    }
    expect([crlsIn(folder), (await trust(folder, 'list')).out]).toEqual([
      [list],
      expect.stringContaining(described.join('\n')),
    ]);
  });

  it('of nobody known, of a look-alike, or of one that may sign none is refused', async () => {
    const mute = await issueRoot({ ...YEARS, keyUsage: KEY_USAGE.keyCertSign });
    const folder = await believing(root, mute);
    const stranger = await issueRoot({ ...YEARS, subject: 'C=JP, CN=Stranger' });
    const lookAlike = await issueRoot(YEARS);
    const refused = [];
    for (const issuer of [stranger, lookAlike, mute]) {
      const list = await issueList(issuer, OF_TODAY);
      const { status, err } = await trust(folder, 'import', fileWith(list));
      refused.push([status, err]);
    }
    const why = expect.stringMatching(/: no authority that was imported has signed this list\n$/);
    expect([refused, crlsIn(folder)]).toEqual([Array(3).fill([1, why]), []]);
  });

  it('gives way to a newer one, and not to an older', async () => {
    const folder = await believing(root);
    const [old, fresh] = [
      await issueList(root, { ...OF_TODAY, from: dayFromNow(-20) }),
      await issueList(root, OF_TODAY),
    ];
    await trust(folder, 'import', fileWith(old));
    await trust(folder, 'import', fileWith(fresh));
    const back = await trust(folder, 'import', fileWith(old));
    expect([back.err, crlsIn(folder)]).toEqual([
      'kazasu: C=JP, CN=Invented IACA: a newer list is here already\n',
      [fresh],
    ]);
  });

  it('that has ended is taken for what is on it, and told so', async () => {
    const folder = await believing(root);
    const list = await issueList(root, { from: dayFromNow(-60), until: dayFromNow(-30) });
    const { out } = await trust(folder, 'import', fileWith(list));
    expect(out).toContain('OUT OF DATE: what is not on it is not known');
  });

  it('has no type of document', async () => {
    const list = fileWith(await issueList(root, OF_TODAY));
    await expect(trust(temporaryFolder(), 'import', list, '--doc-type', 'a.b')).rejects.toThrow(
      UsageError,
    );
  });
});

describe('a broken store', () => {
  it('is told with its file, and nothing is changed', async () => {
    const folder = await believing(root);
    saveCrl(folder, Uint8Array.of(0), root.der);
    const print = certificateFingerprint(root.der);
    const { status, err } = await trust(folder, 'remove', 'iaca', print);
    expect([status, err]).toEqual([
      1,
      expect.stringMatching(/^kazasu: trust-store-broken K-108: /),
    ]);
    expect(readdirSync(join(folder, 'iaca')).length).toBe(2);
  });
});
