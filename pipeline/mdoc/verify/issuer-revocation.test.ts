import { webcrypto } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ED25519,
  type Issued,
  issueIntermediate,
  issueRoot,
  issueSigner,
  KEY_USAGE,
  strangeExtension,
} from '../../../fixtures/corpora/certificates/issue.fixture.ts';
import {
  issueList,
  type ListDepartures,
} from '../../../fixtures/corpora/certificates/issue-list.fixture.ts';
import { type Case, judge } from '../../../fixtures/corpora/certificates/judge-issuer.fixture.ts';
import { hexConstant } from '../../bytes/hex.ts';
import { der, partsOf, scanned, sequence } from '../../x509/encode-der.fixture.ts';
import { rawOf } from '../../x509/scan-der.ts';

const SERIAL = '4C4D4E';
const revocation = (told: Case) => judge(told)[2];

let root: Issued;
let signer: Issued;

beforeAll(async () => {
  root = await issueRoot();
  signer = await issueSigner(root, { serial: SERIAL });
});

async function under(...lists: readonly ListDepartures[]) {
  const crls = await Promise.all(lists.map((told) => issueList(root, told)));
  return revocation({ chain: [signer], anchors: [root], crls });
}

/** A list whose last entry names an issuer of its own (RFC 5280, 5.3.3), signed by Ed25519 as it stands. */
async function issueIndirect(issuer: Issued, revoked: readonly string[]): Promise<Uint8Array> {
  const { fields, algorithm } = partsOf(await issueList(issuer, { revoked }));
  const entries = scanned(fields[ENTRIES] ?? new Uint8Array()).children.map(rawOf);
  const certificateIssuer = sequence(sequence(hexConstant('0603551D1D 0101FF 0402 3000')));
  const indirect = sequence(
    hexConstant('02010A 170D 3237303131353030303030305A'),
    certificateIssuer,
  );
  const changed = fields.with(ENTRIES, sequence(...entries, indirect));
  const signed = sequence(...changed);
  const signature = await webcrypto.subtle.sign('Ed25519', issuer.keys.privateKey, signed);
  return sequence(signed, algorithm, der(0x03, Uint8Array.of(0), new Uint8Array(signature)));
}

const ENTRIES = 5;
const STALE = { until: '2027-02-20' };

describe('revocation', () => {
  it('passes with a fresh list of the issuer that does not name the signer', async () => {
    expect([await under({}), await under({ revoked: ['4C4D', '004C', '4D4E'] })]).toEqual([
      'passed',
      'passed',
    ]);
  });

  it('fails where a list names the signer, however old it is, whatever others say', async () => {
    expect([
      await under({ revoked: ['01', SERIAL] }),
      await under({ ...STALE, revoked: [SERIAL] }),
      await under({}, { ...STALE, revoked: [SERIAL] }),
      await under({ until: null, revoked: [SERIAL] }),
      await under({ from: '2027-05-01', until: '2027-06-01', revoked: [SERIAL] }),
    ]).toEqual(Array(5).fill('failed certificate-revoked'));
  });

  it('is not known without a list of this issuer', async () => {
    const stranger = await issueRoot({ subject: 'C=JP, CN=Stranger' });
    const crls = [await issueList(stranger, { revoked: [SERIAL] })];
    expect([await under(), revocation({ chain: [signer], anchors: [root], crls })]).toEqual(
      Array(2).fill('not-checkable no-revocation-list'),
    );
  });

  it('is not known with a list that has ended, never says when, or has not begun', async () => {
    expect([
      await under(STALE),
      await under({ until: '2027-03-01T03:00:00Z' }),
      await under({ until: null }),
      await under({ from: '2027-03-02' }),
      await under(STALE, {}),
    ]).toEqual([...Array(4).fill('not-checkable revocation-list-stale'), 'passed']);
  });

  it('is not known with a list of another key under the issuer’s name', async () => {
    const forged = await issueList(await issueRoot(), { revoked: [SERIAL] });
    const own = await issueList(root);
    const told = { chain: [signer], anchors: [root] };
    expect([
      revocation({ ...told, crls: [forged] }),
      revocation({ ...told, crls: [forged, own] }),
    ]).toEqual(['not-checkable revocation-list-invalid', 'passed']);
  });

  it('is not known with a list that an authority may not sign', async () => {
    const mute = await issueRoot({ keyUsage: KEY_USAGE.keyCertSign });
    const chain = [await issueSigner(mute)];
    const crls = [await issueList(mute)];
    expect(revocation({ chain, anchors: [mute], crls })).toBe(
      'not-checkable revocation-list-invalid',
    );
  });

  it('is not known with a list that is for some certificates only, or no list', async () => {
    const narrow = { more: [strangeExtension('2.5.29.28', true)] };
    expect([
      await under(narrow),
      await under({}, narrow),
      revocation({ chain: [signer], anchors: [root], crls: [Uint8Array.of(0x30, 0x00)] }),
    ]).toEqual([
      'not-checkable revocation-list-invalid',
      'passed',
      'not-checkable revocation-list-invalid',
    ]);
  });

  it('is not known with a signed list of which one entry is for another issuer’s certificates', async () => {
    const own = await issueRoot({ algorithm: ED25519 });
    const told = { chain: [await issueSigner(own, { serial: SERIAL })], anchors: [own] };
    const indirect = await issueIndirect(own, [SERIAL]);
    expect([
      revocation({ ...told, crls: [indirect] }),
      revocation({ ...told, crls: [indirect, await issueList(own)] }),
      revocation({ ...told, crls: [indirect, await issueList(own, { revoked: [SERIAL] })] }),
    ]).toEqual(['not-checkable revocation-list-invalid', 'passed', 'failed certificate-revoked']);
  });

  it('is not known without a list of this issuer, whatever stands in the entries of others', async () => {
    const stranger = await issueRoot({ algorithm: ED25519, subject: 'C=JP, CN=Stranger' });
    const crls = [await issueIndirect(stranger, [SERIAL])];
    expect(revocation({ chain: [signer], anchors: [root], crls })).toBe(
      'not-checkable no-revocation-list',
    );
  });

  it('is that of every authority on the path', async () => {
    const open = await issueRoot({ authority: { path: 1 } });
    const between = await issueIntermediate(open, { serial: '0B0B' });
    const chain = [await issueSigner(between, { serial: SERIAL }), between];
    const withLists = async (ofRoot: ListDepartures | null, ofBetween: ListDepartures | null) => {
      const crls = [
        ...(ofRoot === null ? [] : [await issueList(open, ofRoot)]),
        ...(ofBetween === null ? [] : [await issueList(between, ofBetween)]),
      ];
      return revocation({ chain, anchors: [open], crls });
    };
    expect([
      await withLists({}, {}),
      await withLists({}, { revoked: [SERIAL] }),
      await withLists({ revoked: ['0B0B'] }, {}),
      await withLists({ revoked: ['0B0B'] }, null),
      // A serial number counts under its own issuer alone.
      await withLists({ revoked: [SERIAL] }, { revoked: ['0B0B'] }),
      await withLists({}, null),
      await withLists(null, {}),
    ]).toEqual([
      'passed',
      'failed certificate-revoked',
      'failed certificate-revoked',
      'failed certificate-revoked',
      'passed',
      'not-checkable no-revocation-list',
      'not-checkable no-revocation-list',
    ]);
  });

  it('is not known where the issuer is not, and looked at where only a date is wrong', async () => {
    const crls = [await issueList(root, { revoked: [SERIAL] })];
    expect([
      revocation({ chain: [signer], anchors: [], crls }),
      revocation({ chain: [signer], anchors: [await issueRoot()], crls }),
      revocation({ chain: [signer], anchors: [root], crls, now: new Date('2030-01-01') }),
    ]).toEqual([
      'not-checkable unknown-issuer',
      'not-checkable certificate-signature-invalid',
      'failed certificate-revoked',
    ]);
  });
});
