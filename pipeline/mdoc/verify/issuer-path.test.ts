import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Departures,
  ED25519,
  type Issued,
  issueIntermediate,
  issueRoot,
  issueSigner,
  KEY_USAGE,
  makeKeys,
  P256,
  P384,
  P521,
  strangeExtension,
} from '../../../fixtures/corpora/certificates/issue.fixture.ts';
import {
  type Case,
  DOC_TYPE,
  judge,
} from '../../../fixtures/corpora/certificates/judge-issuer.fixture.ts';

const path = (told: Case) => judge(told)[0];

let root: Issued;
let signer: Issued;

beforeAll(async () => {
  root = await issueRoot();
  signer = await issueSigner(root);
});

const under = async (departures: Departures) =>
  path({ chain: [await issueSigner(root, departures)], anchors: [root] });

describe('the path from a document signer to an anchor', () => {
  it('holds on every pair of curves that the other library makes', async () => {
    const found = [];
    for (const ofRoot of [P256, P384, P521]) {
      for (const ofSigner of [P256, P521, ED25519]) {
        const own = await issueRoot({ algorithm: ofRoot });
        const below = await issueSigner(own, { algorithm: ofSigner });
        found.push(path({ chain: [below], anchors: [own] }));
      }
    }
    expect(found).toEqual(found.map(() => 'passed'));
  });

  it('holds with the anchor at the end of the chain, or something unneeded behind it', async () => {
    const stranger = await issueRoot({ subject: 'C=JP, CN=Stranger' });
    const chains = [
      [signer, root],
      [signer, stranger],
      [signer, root, root, root],
    ];
    expect(chains.map((chain) => path({ chain, anchors: [stranger, root] }))).toEqual(
      chains.map(() => 'passed'),
    );
  });

  it('is unknown without an anchor: none at all, of another name, of another type of document', async () => {
    const anchor = { certificate: root.der, dsEku: null };
    const stores = [
      [],
      [await issueRoot({ subject: 'C=JP, CN=Stranger' })],
      [{ ...anchor, docTypes: ['org.iso.18013.5.1.mDL'] }],
      [{ ...anchor, docTypes: [] }],
      [Uint8Array.of(0x30, 0x00)],
    ];
    const found = stores.map((anchors) => path({ chain: [signer], anchors }));
    expect(found).toEqual(stores.map(() => 'failed unknown-issuer'));
    const docTypes = ['org.iso.18013.5.1.mDL', DOC_TYPE];
    expect(path({ chain: [signer], anchors: [{ ...anchor, docTypes }] })).toBe('passed');
  });

  it('is not made by a self-signed signer or a root that the phone brings along', async () => {
    const own = await issueRoot({ subject: 'C=JP, CN=Stranger' });
    const chains = [[own], [await issueSigner(own), own]];
    const found = chains.map((chain) => path({ chain, anchors: [root] }));
    expect(found).toEqual(['failed unknown-issuer', 'failed unknown-issuer']);
  });

  it('does not hold under a look-alike: the same name, another key', async () => {
    const lookAlike = await issueRoot();
    const forged = await issueSigner(lookAlike);
    const found = [
      path({ chain: [forged], anchors: [root] }),
      path({ chain: [forged, lookAlike], anchors: [root] }),
      path({ chain: [forged, lookAlike, root], anchors: [root] }),
      // Where an operator believes both, as with a new key, each vouches for its own.
      path({ chain: [forged], anchors: [root, lookAlike] }),
    ];
    expect(found).toEqual([...Array(3).fill('failed certificate-signature-invalid'), 'passed']);
  });

  it('does not hold for a signer with a changed bit', () => {
    const changed = signer.der.slice();
    const last = changed.length - 1;
    changed[last] = (changed[last] ?? 0) ^ 1;
    expect(path({ chain: [changed], anchors: [root] })).toBe(
      'failed certificate-signature-invalid',
    );
  });
});

describe('the dates on the path', () => {
  const at = (now: string) => path({ chain: [signer], anchors: [root], now: new Date(now) });

  it('count to the second, both ends included', () => {
    expect([
      at('2026-11-30T23:59:59Z'),
      at('2026-12-01T00:00:00Z'),
      at('2027-12-01T00:00:00Z'),
      at('2027-12-01T00:00:01Z'),
    ]).toEqual([
      'failed certificate-not-yet-valid',
      'passed',
      'passed',
      'failed certificate-expired',
    ]);
  });

  it('are those of the anchor too', async () => {
    const expired = await issueRoot({ until: '2027-02-01' });
    const early = await issueRoot({ from: '2027-04-01' });
    const found = [];
    for (const anchor of [expired, early]) {
      found.push(path({ chain: [await issueSigner(anchor)], anchors: [anchor] }));
    }
    expect(found).toEqual(['failed anchor-expired', 'failed certificate-not-yet-valid']);
  });

  it('are nobody’s where the clock gives none', () => {
    expect(at('never')).toBe('failed certificate-not-yet-valid');
  });

  it('of an anchor that was renewed under its key are those of the newer one', async () => {
    const keys = await makeKeys(P256);
    const old = await issueRoot({ keys, until: '2027-02-01' });
    const renewed = await issueRoot({ keys });
    const chain = [await issueSigner(old)];
    expect([
      path({ chain, anchors: [old, renewed] }),
      path({ chain, anchors: [renewed, old] }),
      path({ chain, anchors: [old] }),
    ]).toEqual(['passed', 'passed', 'failed anchor-expired']);
  });
});

describe('an authority on the path', () => {
  it.each([
    ['has no CA flag', { authority: null }],
    ['has no key usage', { keyUsage: null }],
    ['may not sign certificates', { keyUsage: KEY_USAGE.cRLSign | KEY_USAGE.digitalSignature }],
  ])('vouches for nobody where it %s', async (_, departures) => {
    const own = await issueRoot(departures);
    expect(path({ chain: [await issueSigner(own)], anchors: [own] })).toBe(
      'failed anchor-not-for-certificates',
    );
  });

  it.each([
    ['a critical extension that nobody knows', strangeExtension('1.2.3.4', true)],
    ['certificate policies that are critical', strangeExtension('2.5.29.32', true)],
    ['name constraints', strangeExtension('2.5.29.30', false)],
    ['policy mappings', strangeExtension('2.5.29.33', false)],
    ['policy constraints', strangeExtension('2.5.29.36', true)],
    ['a place for the newest list', strangeExtension('2.5.29.46', false)],
    ['a ban on any policy', strangeExtension('2.5.29.54', true)],
  ])('may not have %s, nor may the signer', async (_, extension) => {
    const own = await issueRoot({ more: [extension] });
    expect([
      path({ chain: [await issueSigner(own)], anchors: [own] }),
      await under({ more: [extension] }),
    ]).toEqual(Array(2).fill('failed critical-extension-unknown'));
  });

  it('may have other extensions that are not critical', async () => {
    expect(await under({ more: [strangeExtension('1.2.3.4', false)] })).toBe('passed');
  });
});

describe('an intermediate authority', () => {
  async function below(rootTold: Departures, told: Departures = {}) {
    const own = await issueRoot(rootTold);
    const between = await issueIntermediate(own, told);
    const last = await issueSigner(between);
    return { own, between, last, chain: [last, between] };
  }

  const open = { authority: { path: 1 } };

  it('is taken from the chain, where the anchor lets it stand there', async () => {
    const { own, chain, between, last } = await below(open);
    expect([
      path({ chain, anchors: [own] }),
      path({ chain: [...chain, own], anchors: [own] }),
      path({ chain: [last], anchors: [between] }),
      path({ chain, anchors: [between] }),
    ]).toEqual(Array(4).fill('passed'));
  });

  it('is missed where it is not in the chain, or not in its place', async () => {
    const { own, last, between } = await below(open);
    const found = [[last], [last, own, between]].map((chain) => path({ chain, anchors: [own] }));
    expect(found).toEqual(Array(2).fill('failed unknown-issuer'));
  });

  it('may not stand there where a length forbids it, whoever says so', async () => {
    const short = await below({ authority: { path: 0 } });
    const endless = await below({ authority: { path: null } });
    const second = await issueIntermediate(endless.between, { subject: 'C=JP, CN=Second' });
    const chain = [await issueSigner(second), second, endless.between];
    expect([
      path({ chain: short.chain, anchors: [short.own] }),
      path({ chain: endless.chain, anchors: [endless.own] }),
      path({ chain, anchors: [endless.own] }),
    ]).toEqual([
      'failed anchor-not-for-certificates',
      'passed',
      'failed anchor-not-for-certificates',
    ]);
  });

  it('is not counted where the root signs its own next key, as a link certificate does', async () => {
    const old = await issueRoot();
    const link = await issueIntermediate(old, { subject: old.subject });
    const chain = [await issueSigner(link), link];
    expect([
      path({ chain, anchors: [old] }),
      path({ chain: chain.slice(0, 1), anchors: [old] }),
    ]).toEqual(['passed', 'failed certificate-signature-invalid']);
  });

  it.each([
    ['has no CA flag', { authority: null }, 'anchor-not-for-certificates'],
    ['may not sign certificates', { keyUsage: KEY_USAGE.cRLSign }, 'anchor-not-for-certificates'],
    ['has expired', { until: '2027-02-01' }, 'certificate-expired'],
    ['is not valid yet', { from: '2027-04-01' }, 'certificate-not-yet-valid'],
    [
      'has a critical extension that nobody knows',
      { more: [strangeExtension('1.2.3.4', true)] },
      'critical-extension-unknown',
    ],
  ])('vouches for nobody where it %s', async (_, told, reason) => {
    const { own, chain } = await below(open, told);
    expect(path({ chain, anchors: [own] })).toBe(`failed ${reason}`);
  });

  it('vouches for nobody where its own signature is another’s', async () => {
    const { own, last } = await below(open);
    const forged = await below(open);
    expect([
      path({ chain: forged.chain, anchors: [own] }),
      path({ chain: [last, forged.between], anchors: [own] }),
    ]).toEqual(Array(2).fill('failed certificate-signature-invalid'));
  });
});
