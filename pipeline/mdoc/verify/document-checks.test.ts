import { describe, expect, it } from 'vitest';
import { type Cbor, map } from '../../../fixtures/virtual/phones/cbor-writer.ts';
import type { PhoneOptions } from '../../../fixtures/virtual/phones/phone-options.ts';
import type { Check } from '../../outcome/check.ts';
import { answerOf } from '../answer.fixture.ts';
import { elementsFor, JAPANESE_MNC } from '../request/document-type.ts';
import {
  checkDocumentType,
  checkKeyAuthorisation,
  checkOnlyRequested,
  checkStatus,
} from './document-checks.ts';

const { docType } = JAPANESE_MNC;
const JP = 'org.iso.23220.1.jp';
const said = ({ status, reason }: Check) => (reason === null ? status : `${status} ${reason}`);
const evidenceOf = async (options: PhoneOptions) => (await answerOf(options)).evidence;

const renamed = (name: string): PhoneOptions => ({
  hooks: {
    document: (entries) => entries.map(([key, value]) => [key, key === 'docType' ? name : value]),
  },
});

describe('the type of the document', () => {
  it.each<[string, PhoneOptions, string, string]>([
    ['what was asked for, to phone and issuer alike', {}, docType, 'passed'],
    ['another to the phone', renamed('org.example'), docType, 'failed document-type-differs'],
    [
      'another to the issuer',
      { issueHooks: { mso: (sound) => ({ ...sound, docType: 'org.example' }) } },
      docType,
      'failed document-type-differs',
    ],
    [
      'the same to both, but not what was asked for',
      {},
      'org.example',
      'failed document-not-requested',
    ],
    ['in other letters', renamed(docType.toUpperCase()), docType, 'failed document-type-differs'],
  ])('is %s', async (_, options, requested, expected) => {
    expect(said(checkDocumentType(await evidenceOf(options), requested))).toBe(expected);
  });
});

describe('what a device signs itself', () => {
  const deviceSigned = { [JP]: { a: 1, b: 2 }, own: { c: 3 } };
  const withKey = (keyAuthorizations?: Cbor): PhoneOptions => ({
    hooks: { deviceSigned },
    ...(keyAuthorizations !== undefined && { keyAuthorizations }),
  });
  const names = (...list: string[]) => ['nameSpaces', list] as const;
  const elements = (...entries: [string, string[]][]) => ['dataElements', map(entries)] as const;

  it.each<[string, PhoneOptions, string]>([
    ['nothing', {}, 'passed'],
    ['without the issuer’s leave', withKey(), 'failed element-not-authorised'],
    ['in namespaces that it may', withKey(map([names(JP, 'own')])), 'passed'],
    [
      'in one that it may, and one more',
      withKey(map([names(JP)])),
      'failed element-not-authorised',
    ],
    ['elements that it may', withKey(map([elements([JP, ['a', 'b']], ['own', ['c']])])), 'passed'],
    [
      'one more than those',
      withKey(map([elements([JP, ['a']], ['own', ['c']])])),
      'failed element-not-authorised',
    ],
    [
      'elements of another namespace',
      withKey(map([elements(['own', ['a', 'b', 'c']])])),
      'failed element-not-authorised',
    ],
    [
      'by the one or the other leave',
      withKey(map([names('own'), elements([JP, ['a', 'b']])])),
      'passed',
    ],
    [
      'with a leave for nothing',
      withKey(map([names(), elements()])),
      'failed element-not-authorised',
    ],
  ])('is looked at: %s', async (_, options, expected) => {
    expect(said(checkKeyAuthorisation(await evidenceOf(options)))).toBe(expected);
  });
});

describe('what was not asked for', () => {
  const wanted = elementsFor(JAPANESE_MNC, ['name', 'birthDate']);
  const only = async (options: PhoneOptions) => {
    const { evidence } = await answerOf(options, ['name', 'birthDate']);
    return said(checkOnlyRequested(evidence, wanted));
  };

  it.each<[string, PhoneOptions, string]>([
    ['nothing', {}, 'passed'],
    ['less than was asked for', { withhold: ['birth_date'] }, 'passed'],
    ['one element more', { extraElements: ['sex'] }, 'deviation unrequested-element'],
    [
      'the My Number',
      { extraElements: ['individual_number_unicode'] },
      'deviation unrequested-element',
    ],
    [
      'a name of its own by the device',
      { hooks: { deviceSigned: { [JP]: { name: 'X' } } } },
      'deviation unrequested-element',
    ],
    ['an empty namespace by the device', { hooks: { deviceSigned: { own: {} } } }, 'passed'],
  ])('is said: %s', async (_, options, expected) => {
    expect(await only(options)).toBe(expected);
  });

  it('is an element of the right name in another namespace', async () => {
    const { evidence } = await answerOf({}, ['name']);
    const items = evidence.items.map((item) => ({ ...item, namespace: 'own' }));
    expect(said(checkOnlyRequested({ ...evidence, items }, wanted))).toBe(
      'deviation unrequested-element',
    );
  });

  it('is a second document', async () => {
    const { evidence } = await answerOf({}, ['name']);
    const documents = [evidence.document, { ...evidence.document, docType: 'other' }];
    expect(said(checkOnlyRequested({ ...evidence, documents }, wanted))).toBe(
      'deviation unrequested-document',
    );
  });
});

describe('the status of a record', () => {
  it('is never green: its list needs a network', async () => {
    const statusList = { idx: 1, uri: 'https://status.kazasu.example' };
    const both = [await evidenceOf({}), await evidenceOf({ statusList })];
    expect(both.map((evidence) => said(checkStatus(evidence)))).toEqual([
      'not-checkable no-status',
      'not-checkable not-available-offline',
    ]);
  });
});
