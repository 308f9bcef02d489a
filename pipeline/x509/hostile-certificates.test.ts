import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueRoot, issueSigner } from '../../fixtures/corpora/certificates/issue.fixture.ts';
import { issueList } from '../../fixtures/corpora/certificates/issue-list.fixture.ts';
import { loadCertificate } from '../../fixtures/vectors/certificates/load-certificate.fixture.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { parseCertificate } from './certificate.ts';
import { isSignedBy } from './certificate-signature.ts';
import { parseCrl } from './crl.ts';

const root = await issueRoot();
const certificates = [
  (await issueSigner(root)).der,
  ...['annex-d-signer', 'multipaz-iaca', 'aamva-intermediate'].map(loadCertificate),
];
const list = await issueList(root, { revoked: ['0A', '0B', '0C'] });

const anyCertificate = fc.constantFrom(...certificates);

/** One byte anywhere becomes another one. */
const changed = (whole: fc.Arbitrary<Uint8Array>) =>
  fc.tuple(whole, fc.nat(), fc.integer({ min: 1, max: 255 })).map(([bytes, place, change]) => {
    const copy = bytes.slice();
    const at = place % copy.length;
    copy[at] = (copy[at] ?? 0) ^ change;
    return copy;
  });

describe('bytes from outside', () => {
  it('cut anywhere are no certificate and no list', () => {
    const cuts = (bytes: Uint8Array) => [...bytes.keys()].map((end) => bytes.subarray(0, end));
    const read = [
      ...certificates.flatMap(cuts).filter((bytes) => parseCertificate(bytes).ok),
      ...cuts(list).filter((bytes) => parseCrl(bytes).ok),
    ];
    expect(read).toEqual([]);
  });

  it('changed in one byte give a certificate or a fault, never an exception', () => {
    fc.assert(
      fc.property(changed(anyCertificate), (bytes) => {
        const parsed = parseCertificate(bytes);
        expect(parsed.ok || typeof parsed.failure).toBe(parsed.ok || 'string');
      }),
      { numRuns: 2000 },
    );
  });

  it('changed in one byte of the signed part or the signature do not stay signed', () => {
    const context = nodeContext();
    const parsedRoot = parseCertificate(root.der);
    if (!parsedRoot.ok) throw new Error(parsedRoot.failure);
    const { key } = parsedRoot.value;
    const own = certificates[0] ?? new Uint8Array();
    fc.assert(
      fc.property(changed(fc.constantFrom(own, list)), (bytes) => {
        const parsed = [parseCertificate(bytes), parseCrl(bytes)];
        const isSigned = parsed.some((one) => one.ok && isSignedBy(context, one.value, key));
        expect(isSigned).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('changed in one byte give a list or a fault', () => {
    fc.assert(
      fc.property(changed(fc.constant(list)), (bytes) => {
        const parsed = parseCrl(bytes);
        expect(parsed.ok || typeof parsed.failure).toBe(parsed.ok || 'string');
      }),
      { numRuns: 1000 },
    );
  });

  it('that are anything at all are neither', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        expect([parseCertificate(bytes).ok, parseCrl(bytes).ok]).toEqual([false, false]);
      }),
      { numRuns: 1000 },
    );
  });
});
