import { afterAll, describe, expect, it } from 'vitest';
import type { Extension } from '../../fixtures/virtual/issuers/certificate.ts';
import {
  basicConstraints,
  extendedKeyUsage,
} from '../../fixtures/virtual/issuers/certificate-extensions.ts';
import type { ChangeFields } from '../../fixtures/virtual/issuers/mdoc-issuer.ts';
import { type Encoded, encode, raw } from '../../fixtures/virtual/phones/cbor-writer.ts';
import type { PhoneOptions } from '../../fixtures/virtual/phones/phone-options.ts';
import type { CheckId } from '../../pipeline/outcome/check.ts';
import type { FailureKind } from '../../pipeline/outcome/failure-kinds.ts';
import { type CapturedReading, readAndCapture } from './captured-reading.ts';
import { Oracle } from './oracle.ts';

const oracles = { auth0: new Oracle('auth0'), owf: new Oracle('owf') };

afterAll(async () => {
  await Promise.all(Object.values(oracles).map((oracle) => oracle.end()));
});

function signer(change: ChangeFields): PhoneOptions {
  return { issueHooks: { signer: change } };
}

/** The signer's certificate with these extensions in place of those of the same name. */
function withExtensions(gone: readonly string[], ...more: readonly Extension[]): PhoneOptions {
  return signer((fields) => ({
    ...fields,
    extensions: [...fields.extensions.filter(({ name }) => !gone.includes(name)), ...more],
  }));
}

/** A map of namespaces with its first entry a second time. */
function firstEntryTwice({ encoded }: Encoded): Encoded {
  const [head = 0, ...entries] = encoded;
  const first = encoded.subarray(1, firstEntryEnd(encoded));
  return raw(Uint8Array.from([head + 1, ...entries, ...first]));
}

/** The namespaces of a reading are two; the second begins with this name. */
function firstEntryEnd(nameSpaces: Uint8Array): number {
  return Buffer.from(nameSpaces).indexOf(Buffer.from(encode('org.iso.23220.1.jp')));
}

const EKU = 'extendedKeyUsage';
const TLS_SERVER = '1.3.6.1.5.5.7.3.1';
const SELF_SIGNED = { 'org.iso.23220.1': { age_over_65: true } };

interface WronglyAccepted {
  readonly options: PhoneOptions;
  readonly kind: FailureKind;
  readonly check: CheckId | null;
  readonly reason: string | null;
  /** Verifiers that accept it; both where nothing is said. */
  readonly by?: readonly (keyof typeof oracles)[];
}

const profile = (options: PhoneOptions, reason: string): WronglyAccepted => ({
  ...{ options, reason },
  kind: 'issuer-not-confirmed',
  check: 'mdoc.certificate-profile',
});

const CASES: Readonly<Record<string, WronglyAccepted>> = {
  'a signer for another use': profile(
    withExtensions([EKU], extendedKeyUsage([TLS_SERVER])),
    'extended-key-usage-wrong',
  ),
  'a signer for no use': profile(withExtensions([EKU]), 'extended-key-usage-missing'),
  'a signer that is an authority': profile(
    withExtensions([], basicConstraints(true)),
    'issued-to-an-authority',
  ),
  'a signer of another country': profile(
    signer((fields) => ({ ...fields, subject: [['C', 'US'], ...fields.subject.slice(1)] })),
    'country-differs',
  ),
  'an element that the device signed without being allowed to': {
    options: { hooks: { deviceSigned: SELF_SIGNED } },
    kind: 'data-altered',
    check: 'mdoc.key-authorisation',
    reason: 'element-not-authorised',
  },
  'the same element twice': {
    options: { hooks: { disclosed: (items) => [...items, ...items.slice(0, 1)] } },
    kind: 'data-altered',
    check: 'mdoc.no-duplicates',
    reason: 'duplicate-element',
  },
  'a namespace twice': {
    options: { hooks: { nameSpaces: firstEntryTwice } },
    ...{ kind: 'malformed-data', check: null, reason: null },
  },
  'a salt of eight bytes': {
    options: { saltLength: 8 },
    kind: 'data-altered',
    check: 'mdoc.salt-length',
    reason: 'salt-too-short',
  },
  'documents in an answer that says that it failed': {
    options: { responseStatus: 10 },
    ...{ kind: 'malformed-data', check: null, reason: null },
  },
  'a security object for another type of document': {
    options: { issueHooks: { mso: (mso) => ({ ...mso, docType: 'org.example.other' }) } },
    kind: 'records-disagree',
    check: 'mdoc.document-type',
    reason: 'document-type-differs',
    by: ['owf'],
  },
};

/** How our reading ended, with the reason of the check that decided. */
function ourWord({ conclusion: { failure, checks } }: CapturedReading) {
  const check = failure?.check ?? null;
  const reason = checks.find(({ id }) => id === check)?.reason ?? null;
  return { kind: failure?.kind, check, reason };
}

describe('what other verifiers accept, and this one refuses by a check of its own', () => {
  it.each(Object.entries(CASES))('%s', async (_, { options, by = ['auth0', 'owf'], ...ours }) => {
    const reading = await readAndCapture(options);
    const accepted: string[] = [];
    for (const name of ['auth0', 'owf'] as const) {
      const { failed } = await oracles[name].ask(reading);
      if (failed.length === 0) accepted.push(name);
    }
    expect({ accepted, ours: ourWord(reading) }).toEqual({ accepted: by, ours });
    expect(reading.conclusion.identity).toBeNull();
  });
});

describe('what other verifiers cannot take, and this one reads', () => {
  it('an item whose byte string has a longer head than it needs: they encode it anew', async () => {
    const longHead = (bytes: Uint8Array) => {
      const content = bytes.subarray(4);
      return Uint8Array.of(0xd8, 0x18, 0x59, 0x00, content.length, ...content);
    };
    const itemBytes = (bytes: Uint8Array, { element }: { readonly element: string }) =>
      element === 'sex' ? longHead(bytes) : bytes;
    const reading = await readAndCapture({ issueHooks: { itemBytes } });
    const failed = [
      (await oracles.auth0.ask(reading)).failed,
      (await oracles.owf.ask(reading)).failed,
    ];
    const mismatch = expect.stringContaining('org.iso.23220.1/sex attribute must match the digest');
    expect([reading.conclusion.outcome, ...failed]).toEqual(['accepted', [mismatch], [mismatch]]);
  });

  it('an answer that is a status alone: to one of them it is an exception', async () => {
    const reading = await readAndCapture({ noDocuments: 'absent', responseStatus: 10 });
    const { failed } = await oracles.auth0.ask(reading);
    expect([ourWord(reading).kind, failed]).toEqual([
      'nothing-returned',
      [expect.stringContaining('TypeError')],
    ]);
  });
});
