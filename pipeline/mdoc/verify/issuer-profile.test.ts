import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Departures,
  type Issued,
  issueIntermediate,
  issueRoot,
  issueSigner,
  KEY_USAGE,
  SIGNER_EKU,
} from '../../../fixtures/corpora/certificates/issue.fixture.ts';
import {
  type Case,
  DOC_TYPE,
  judge,
} from '../../../fixtures/corpora/certificates/judge-issuer.fixture.ts';

const profile = (told: Case) => judge(told)[1];

let root: Issued;

beforeAll(async () => {
  root = await issueRoot();
});

const of = async (departures: Departures, told: Partial<Case> = {}) =>
  profile({ chain: [await issueSigner(root, departures)], anchors: [root], ...told });

const { digitalSignature, nonRepudiation, keyAgreement, keyCertSign } = KEY_USAGE;

describe('a document signer is no such certificate', () => {
  it.each<[string, Departures, string]>([
    ['without extended key usage', { eku: null }, 'extended-key-usage-missing'],
    ['for readers', { eku: ['1.0.18013.5.1.6'] }, 'extended-key-usage-wrong'],
    ['for everything', { eku: ['2.5.29.37.0'] }, 'extended-key-usage-wrong'],
    ['with the flag of an authority', { authority: { path: null } }, 'issued-to-an-authority'],
    ['without key usage', { keyUsage: null }, 'key-usage-wrong'],
    ['that may not sign', { keyUsage: keyAgreement }, 'key-usage-wrong'],
    [
      'that may do more than sign',
      { keyUsage: digitalSignature | nonRepudiation },
      'key-usage-wrong',
    ],
    ['that may sign certificates', { keyUsage: digitalSignature | keyCertSign }, 'key-usage-wrong'],
    ['of another country', { subject: 'C=US, CN=Invented' }, 'country-differs'],
    ['of no country', { subject: 'CN=Invented' }, 'country-differs'],
    ['of two countries', { subject: 'C=JP, C=US, CN=Invented' }, 'country-differs'],
  ])('%s: %s', async (_, departures, reason) => {
    expect(await of(departures)).toBe(`failed ${reason}`);
  });

  it('of another country than its root, though its type of document knows no country', async () => {
    const abroad = { subject: 'C=US, CN=Invented' };
    expect([
      await of(abroad, { countries: null }),
      await of({ subject: 'CN=Invented' }, { countries: null }),
    ]).toEqual(Array(2).fill('failed country-differs'));
  });

  it('of the country of its root, where that may not issue such documents', async () => {
    const own = await issueRoot({ subject: 'C=US, CN=Invented IACA' });
    const chain = [await issueSigner(own, { subject: 'C=US, CN=Invented' })];
    expect([
      profile({ chain, anchors: [own] }),
      profile({ chain, anchors: [own], countries: ['JP', 'US'] }),
      profile({ chain, anchors: [own], countries: null }),
    ]).toEqual(['failed country-differs', 'passed', 'passed']);
  });
});

describe('a document signer', () => {
  it('is one of the profile: with a second extended key usage, its country in small letters', async () => {
    expect([
      await of({}),
      await of({ eku: [SIGNER_EKU, '1.0.23220.4.1.2'] }),
      await of({ subject: 'C=jp, CN=Invented' }),
    ]).toEqual(Array(3).fill('passed'));
  });

  it('has the extended key usage that its anchor names, and then no other', async () => {
    const dsEku = ['1.0.23220.4.1.2'];
    const anchors = [{ certificate: root.der, docTypes: [DOC_TYPE], dsEku }];
    expect([await of({ eku: dsEku }, { anchors }), await of({}, { anchors })]).toEqual([
      'passed',
      'failed extended-key-usage-wrong',
    ]);
  });

  it.each<[string, Departures, string]>([
    [
      'is valid for more than 457 days',
      { from: '2026-12-01', until: '2028-03-04' },
      'certificate-valid-too-long',
    ],
    ['has no alternative name of its issuer', { altName: null }, 'alternative-name-missing'],
    ['has no place for lists', { distributionPoint: null }, 'distribution-point-missing'],
    ['names another key', { authorityKeyId: new Uint8Array(20) }, 'key-identifier-differs'],
    ['names no key', { authorityKeyId: null }, 'key-identifier-differs'],
  ])('only departs from the profile where it %s', async (_, departures, reason) => {
    expect(await of(departures)).toBe(`deviation ${reason}`);
  });

  it('may be valid for 457 days', async () => {
    expect(await of({ from: '2026-12-01', until: '2028-03-02' })).toBe('passed');
  });

  it('is of the state of its root, where that has one', async () => {
    const own = await issueRoot({ subject: 'C=JP, ST=Tokyo, CN=Invented IACA' });
    const state = async (subject: string) =>
      profile({ chain: [await issueSigner(own, { subject })], anchors: [own] });
    expect([
      await state('C=JP, ST=Tokyo, CN=Invented'),
      await state('C=JP, ST=Osaka, CN=Invented'),
      await state('C=JP, CN=Invented'),
      await of({ subject: 'C=JP, ST=Tokyo, CN=Invented' }),
    ]).toEqual(['passed', 'deviation state-differs', 'deviation state-differs', 'passed']);
  });

  it('is held against the country of its anchor and the key of its issuer', async () => {
    const own = await issueRoot({ authority: { path: 1 } });
    const between = await issueIntermediate(own, { subject: 'C=US, CN=Between' });
    const chain = [await issueSigner(between), between];
    expect(profile({ chain, anchors: [own] })).toBe('passed');
  });

  it('fails for what is worst where several things are wrong', async () => {
    const both = { altName: null, eku: null } as const;
    expect(await of(both)).toBe('failed extended-key-usage-missing');
  });
});

describe('the profile without a proved issuer', () => {
  it('is not known, but the signer’s own faults are', async () => {
    const unknown: Partial<Case> = { anchors: [] };
    const lookAlike: Partial<Case> = { anchors: [await issueRoot()] };
    expect([
      await of({}, unknown),
      await of({}, lookAlike),
      await of({ eku: null }, unknown),
      await of({ subject: 'C=US, CN=Invented' }, unknown),
      await of({ altName: null }, unknown),
    ]).toEqual([
      'not-checkable unknown-issuer',
      'not-checkable certificate-signature-invalid',
      'failed extended-key-usage-missing',
      'failed country-differs',
      'not-checkable unknown-issuer',
    ]);
  });

  it('is looked at where the path has another fault than its signatures', async () => {
    const late = new Date('2028-01-01');
    expect([await of({}, { now: late }), await of({ altName: null }, { now: late })]).toEqual([
      'passed',
      'deviation alternative-name-missing',
    ]);
  });
});
